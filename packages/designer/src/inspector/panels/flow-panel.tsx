import { LIMITS, NODE_MODELS, isNodeKind } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { Plural } from '@lingui/react/macro';
import { Switch, TextInput } from '@mantine/core';
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
