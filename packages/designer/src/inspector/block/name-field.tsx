import { LIMITS, type FlowNode } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import { useDesigner } from '../../designer-context.tsx';
import { renameBlock } from '../../model/commands/rename-block.ts';

interface NameFieldProps {
  readonly node: FlowNode;
  readonly readOnly: boolean;
  /** What the block is called as long as it has no name. */
  readonly placeholder: string;
}

export function NameField({ node, readOnly, placeholder }: NameFieldProps) {
  const { t } = useLingui();
  const { editor } = useDesigner();
  if (readOnly && node.name === undefined) return null;
  return (
    <TextInput
      data-field="name"
      label={t`Name`}
      placeholder={placeholder}
      maxLength={LIMITS.name}
      value={node.name ?? ''}
      readOnly={readOnly}
      onChange={({ currentTarget }) => editor.run(renameBlock(node.id, currentTarget.value))}
    />
  );
}
