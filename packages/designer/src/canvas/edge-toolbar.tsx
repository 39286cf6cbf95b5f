import { useLingui } from '@lingui/react/macro';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useStore, ViewportPortal } from '@xyflow/react';
import { useLayoutEffect, useRef } from 'react';
import { useDesigner } from '../designer-context.tsx';
import { disconnectEdge } from '../model/commands/connect-blocks.ts';
import classes from './edge-toolbar.module.css';

interface EdgeToolbarProps {
  readonly edgeId: string;
  readonly onLeave: () => void;
}

/** What can be done with the connection one points at or has selected: insert a block, remove it. One for all of them. */
export function EdgeToolbar({ edgeId, onLeave }: EdgeToolbarProps) {
  const { t } = useLingui();
  const { editor, view } = useDesigner();
  const bar = useRef<HTMLDivElement>(null);
  // The path moves with its ends; the nodes are what moves them.
  useStore((state) => state.nodes);
  useLayoutEffect(() => {
    const edge = bar.current
      ?.closest('.react-flow')
      ?.querySelector(`.react-flow__edge[data-id="${CSS.escape(edgeId)}"]`);
    const path = edge?.querySelector<SVGPathElement>('.react-flow__edge-path');
    if (bar.current === null) return;
    bar.current.hidden = !path;
    if (!path) return;
    const { x, y } = path.getPointAtLength(path.getTotalLength() / 2);
    bar.current.style.transform = `translate(-50%, -50%) translate(${x}px, ${y}px)`;
  });
  return (
    <ViewportPortal>
      <div ref={bar} className={`nodrag nopan ${classes['toolbar']}`} data-edge-toolbar={edgeId} onMouseLeave={onLeave}>
        <button
          type="button"
          aria-label={t`Insert a block here`}
          onClick={() => view.openInsert({ type: 'edge', edgeId })}
        >
          <IconPlus size={14} stroke={2.2} aria-hidden="true" />
        </button>
        <button type="button" aria-label={t`Remove this connection`} onClick={() => editor.run(disconnectEdge(edgeId))}>
          <IconTrash size={14} stroke={1.8} aria-hidden="true" />
        </button>
      </div>
    </ViewportPortal>
  );
}
