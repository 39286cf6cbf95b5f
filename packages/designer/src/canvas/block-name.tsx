import type { FlowNode } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import { useDesigner } from '../designer-context.tsx';
import { renameBlock } from '../model/commands/rename-block.ts';
import classes from './block-name.module.css';
import { focusField } from './use-writing.ts';

interface BlockNameProps {
  readonly node: FlowNode;
  readonly renaming: boolean;
}

/** The admin's own name for a block; a field while it is being changed. Enter keeps what was written, Escape what was there. */
export function BlockName({ node, renaming }: BlockNameProps) {
  return renaming ? <NameField node={node} /> : <p className={classes['name']}>{node.name}</p>;
}

function NameField({ node }: { readonly node: FlowNode }) {
  const { t } = useLingui();
  const { editor, view } = useDesigner();
  // The field that goes away loses the focus once more.
  const done = useRef(false);

  function finish(name: string | null): void {
    if (done.current) return;
    done.current = true;
    if (name !== null && name.trim() !== (node.name ?? '')) editor.run(renameBlock(node.id, name.trim()));
    view.rename(null);
  }

  return (
    <input
      className={`nodrag nopan ${classes['field']}`}
      aria-label={t`Name of the block`}
      placeholder={t`Name of the block`}
      defaultValue={node.name ?? ''}
      maxLength={120}
      ref={focusField}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={(event) => finish(event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        finish(event.key === 'Enter' ? event.currentTarget.value : null);
        view.reveal(node.id);
      }}
    />
  );
}
