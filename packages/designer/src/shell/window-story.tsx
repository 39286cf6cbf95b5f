import type { SendProof, TimelineStep } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useDisclosure, useId } from '@mantine/hooks';
import { useDesigner, useEditorState, useWords } from '../designer-context.tsx';
import { nodeById } from '../model/ways-out.ts';
import { selectNodes } from '../model/selection.ts';
import { blockWords } from '../nodes/block-words.ts';
import { sinceText } from '../words/since-text.ts';
import classes from './window-story.module.css';

/** How it comes that a message falls outside the window: block by block, with the time that has gone by. */
export function WindowStory({ nodeId }: { readonly nodeId: string }) {
  const { t } = useLingui();
  const [opened, { toggle }] = useDisclosure(false);
  const id = useId();
  const proof = useEditorState(({ proofs }) => proofs.find((one) => one.nodeId === nodeId && tells(one)));
  const timeline = proof?.timeline ?? null;
  if (timeline === null) return null;
  return (
    <div>
      <Button variant="subtle" size="compact-sm" onClick={toggle} aria-expanded={opened} aria-controls={id}>
        {opened ? t`Hide how` : t`Show how it can happen`}
      </Button>
      {opened && (
        <ol id={id} className={classes['story']} aria-label={t`How it can happen`}>
          {timeline.map((step, index) => (
            <StoryStep key={index} step={step} isLast={index === timeline.length - 1} />
          ))}
        </ol>
      )}
    </div>
  );
}

function tells({ verdict, timeline }: SendProof): boolean {
  return verdict === 'may-be-outside' && timeline !== null;
}

function StoryStep({ step, isLast }: { readonly step: TimelineStep; readonly isLast: boolean }) {
  const { t } = useLingui();
  const { editor, view, language } = useDesigner();
  const words = useWords();
  const node = useEditorState(({ document }) => nodeById(document, step.nodeId));
  if (node === undefined) return null;
  const { title, portName } = blockWords(node, words);
  const since = step.sinceOpenedMs === null ? t`any time later` : sinceText(step.sinceOpenedMs, language);

  function show(): void {
    editor.select(selectNodes(step.nodeId));
    view.reveal(step.nodeId);
  }

  return (
    <li className={classes['step']} data-last={isLast}>
      <span className={classes['time']}>{since}</span>
      <button type="button" className={classes['block']} onClick={show}>
        {title}
      </button>
      {step.port !== null && step.port !== '' && <span className={classes['port']}>{portName(step.port)}</span>}
      {isLast && <span className={classes['port']}>{t`the window may be closed`}</span>}
    </li>
  );
}
