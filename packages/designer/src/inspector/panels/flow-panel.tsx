import { ARBITRATIONS, LIMITS, NODE_MODELS, isNodeKind } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { Plural } from '@lingui/react/macro';
import { NumberInput, Radio, Stack, Switch, TextInput } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { useState } from 'react';
import { useDesigner, useEditorState, useWords } from '../../designer-context.tsx';
import { changeFlowSettings, renameFlow } from '../../model/commands/change-flow.ts';
import { blockWords } from '../../nodes/block-words.ts';
import classes from '../inspector.module.css';
import { PanelHead } from '../panel-head.tsx';

/** With nothing selected: what belongs to the flow as a whole. */
export function FlowPanel({ readOnly }: { readonly readOnly: boolean }) {
  const { t } = useLingui();
  const { editor } = useDesigner();
  const words = useWords();
  const { nodes, settings } = useEditorState(({ document }) => document);
  const triggers = nodes.filter(({ kind }) => isNodeKind(kind) && NODE_MODELS[kind].family === 'trigger');
  return (
    <div className={classes['panel']}>
      <PanelHead icon={IconRoute} heading={t`This flow`} caption={t`Choose a block to see its settings.`} />
      <FlowName readOnly={readOnly} />
      <Switch
        label={t`A message of the bot counts as an answer`}
        description={t`Off: a conversation stays pending until a person of your team answers.`}
        checked={settings.botAnswers}
        disabled={readOnly}
        onChange={({ currentTarget }) =>
          editor.run(changeFlowSettings({ ...settings, botAnswers: currentTarget.checked }))
        }
      />
      <Arbitration readOnly={readOnly} />
      <section className={classes['section']}>
        <h3 className={classes['sectionHeading']}>{t`What starts it`}</h3>
        {triggers.length === 0 ? (
          <p className={classes['caption']}>{t`Nothing yet. Add a trigger.`}</p>
        ) : (
          <ul className={classes['plainList']}>
            {triggers.map((node) => (
              <li key={node.id}>{blockWords(node, words).title}</li>
            ))}
          </ul>
        )}
        <p className={classes['caption']}>
          <Plural value={nodes.length} one="# block in all" other="# blocks in all" />
        </p>
      </section>
    </div>
  );
}

/** What happens where one event starts this flow and another. */
function Arbitration({ readOnly }: { readonly readOnly: boolean }) {
  const { t } = useLingui();
  const { editor } = useDesigner();
  const settings = useEditorState(({ document }) => document.settings);
  const { arbitration, priority } = settings;
  const change = (next: Partial<typeof settings>): void => {
    editor.run(changeFlowSettings({ ...settings, ...next }));
  };
  const ways: Readonly<Record<(typeof ARBITRATIONS)[number], string>> = {
    parallel: t`Both run`,
    priority: t`Only the one with the highest priority starts`,
    queue: t`This one waits until the others are over`,
  };
  return (
    <>
      <Radio.Group
        label={t`If something starts several flows at once`}
        value={arbitration}
        onChange={(value) => {
          const next = ARBITRATIONS.find((one) => one === value);
          if (next !== undefined) change({ arbitration: next });
        }}
      >
        <Stack gap={6} mt={4}>
          {ARBITRATIONS.map((one) => (
            <Radio key={one} value={one} label={ways[one]} disabled={readOnly} />
          ))}
        </Stack>
      </Radio.Group>
      {arbitration === 'priority' && (
        <NumberInput
          label={t`Priority`}
          description={t`From 0 to 100; the highest goes first.`}
          min={0}
          max={100}
          allowDecimal={false}
          value={priority}
          readOnly={readOnly}
          onChange={(next) => {
            if (typeof next === 'number') change({ priority: next });
          }}
        />
      )}
    </>
  );
}

/** An empty name is never written; what was typed stays in the field until there is one. */
function FlowName({ readOnly }: { readonly readOnly: boolean }) {
  const { t } = useLingui();
  const { editor } = useDesigner();
  const name = useEditorState(({ document }) => document.name);
  const [cleared, setCleared] = useState(false);
  return (
    <TextInput
      data-field="flow-name"
      label={t`Name of the flow`}
      maxLength={LIMITS.name}
      readOnly={readOnly}
      value={cleared ? '' : name}
      error={cleared ? t`A flow needs a name.` : undefined}
      onChange={({ currentTarget: { value } }) => {
        setCleared(value === '');
        if (value !== '') editor.run(renameFlow(value));
      }}
      onBlur={() => setCleared(false)}
    />
  );
}
