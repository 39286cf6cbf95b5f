import { useLingui } from '@lingui/react/macro';
import { Button, Text } from '@mantine/core';
import type { PublishedFlow } from '@janela/runtime';
import { useMemo } from 'react';
import { useDesigner, useEditorState, useWords } from '../designer-context.tsx';
import { TraceSteps } from '../history/trace-steps.tsx';
import { selectNodes } from '../model/selection.ts';
import { nodeById } from '../model/ways-out.ts';
import { ClockBar } from './clock-bar.tsx';
import { CustomerBar } from './customer-bar.tsx';
import { OpenRequest } from './open-request.tsx';
import { Phone } from './phone.tsx';
import { RunsLit } from './runs-lit.tsx';
import { usePlayedFlows } from './use-played-flows.ts';
import { useSimulated, useSimulator } from './use-simulator.ts';
import { WhoWrites } from './who-writes.tsx';
import classes from './simulator.module.css';

/** Tries the flow as it is being edited: a phone, a clock, and what happened and why. */
export function SimulatorPanel() {
  const { t } = useLingui();
  const { view } = useDesigner();
  const flows = usePlayedFlows();
  return (
    <section className={classes['panel']} aria-label={t`Test`}>
      <h2 className={classes['title']}>{t`Test`}</h2>
      {flows === null ? (
        <div className={classes['cannot']}>
          <Text size="sm">{t`This flow cannot be played yet: something in it is not finished.`}</Text>
          <Button variant="default" onClick={() => view.openPanel('problems')}>{t`Show the problems`}</Button>
        </div>
      ) : (
        <Playing flows={flows} />
      )}
    </section>
  );
}

function Playing({ flows }: { readonly flows: readonly PublishedFlow[] }) {
  const { t } = useLingui();
  const { editor, view } = useDesigner();
  const words = useWords();
  const simulator = useSimulator(flows);
  const document = useEditorState((state) => state.document);
  const moment = useSimulated(simulator, (state) => state.moment);
  const timeZone = useSimulated(simulator, ({ setup }) => setup.account.timeZone);
  const traces = useMemo(
    () => moment.traces.map(({ trace }, index) => ({ id: String(index), at: trace.at, trace })),
    [moment],
  );

  function show(nodeId: string): void {
    if (nodeById(document, nodeId) === undefined) return;
    editor.select(selectNodes(nodeId));
    view.reveal(nodeId);
  }

  return (
    <>
      <RunsLit moment={moment} />
      <WhoWrites simulator={simulator} />
      <Phone simulator={simulator} />
      <OpenRequest simulator={simulator} />
      <CustomerBar simulator={simulator} />
      <ClockBar simulator={simulator} />
      <section aria-label={t`What happened and why`}>
        <h3 className={classes['heading']}>{t`What happened and why`}</h3>
        <TraceSteps
          words={words}
          traces={traces}
          order="newest-last"
          document={document}
          timeZone={timeZone}
          onShowBlock={show}
          empty={<p className={classes['nothing']}>{t`Nothing yet. Write as the customer to begin.`}</p>}
        />
      </section>
    </>
  );
}
