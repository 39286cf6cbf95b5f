import { isNodeKind, NODE_MODELS } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { useEditorState, useWords } from '../../designer-context.tsx';
import { blockWords } from '../../nodes/block-words.ts';
import { readText } from './read-value.ts';
import { useProblemText } from './use-problem-text.ts';
import type { WidgetProps } from './widget-props.ts';

/** Another block of this flow, at which a run can go on: any but a trigger. */
export function BlockWidget({ path, label, help, value, issues, onChange }: WidgetProps) {
  const { t } = useLingui();
  const problemText = useProblemText();
  const words = useWords();
  const nodes = useEditorState(({ document }) => document.nodes);
  const others = nodes.filter(({ kind }) => isNodeKind(kind) && NODE_MODELS[kind].family !== 'trigger');
  return (
    <NativeSelect
      data-field={path}
      label={label}
      description={help}
      value={readText(value)}
      error={problemText(issues, path)}
      data={[
        { value: '', label: t`Choose a block` },
        ...others.map((node) => ({ value: node.id, label: blockWords(node, words).title })),
      ]}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
