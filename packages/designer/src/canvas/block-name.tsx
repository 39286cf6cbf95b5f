import type { FlowNode } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { useDesigner } from '../designer-context.tsx';
import { renameBlock } from '../model/commands/rename-block.ts';
import classes from './block-name.module.css';

interface BlockNameProps {
  readonly node: FlowNode;
  readonly renaming: boolean;
}

/** The admin's own name for a block; a field while it is being changed. */
export function BlockName({ node, renaming }: BlockNameProps) {
  const { t } = useLingui();
  const { editor, view } = useDesigner();
  if (!renaming) return <p className={classes['name']}>{node.name}</p>;

  function done(): void {
    view.rename(null);
    view.reveal(node.id);
  }

  return (
    <input
      className={`nodrag nopan ${classes['field']}`}
      aria-label={t`Name of the block`}
      placeholder={t`Name of the block`}
      defaultValue={node.name ?? ''}
      maxLength={120}
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => editor.run(renameBlock(node.id, event.currentTarget.value))}
      onBlur={() => view.rename(null)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter' || event.key === 'Escape') done();
      }}
    />
  );
}
