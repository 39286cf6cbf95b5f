import { useLingui } from '@lingui/react/macro';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useStore, ViewportPortal } from '@xyflow/react';
import { useLayoutEffect, useState, type RefObject } from 'react';
import { useDesigner } from '../designer-context.tsx';
import { disconnectEdge } from '../model/commands/connect-blocks.ts';
import classes from './edge-toolbar.module.css';

interface EdgeToolbarProps {
  readonly edgeId: string;
  readonly surface: RefObject<HTMLDivElement | null>;
  readonly onLeave: () => void;
}

/** What can be done with the connection one points at or has selected: insert a block, remove it. */
export function EdgeToolbar({ edgeId, surface, onLeave }: EdgeToolbarProps) {
  const { t } = useLingui();
  const { editor, view } = useDesigner();
  const [middle, setMiddle] = useState<{ readonly x: number; readonly y: number } | null>(null);
  // The path moves with its ends; the nodes are what moves them.
  const nodes = useStore((state) => state.nodes);
  useLayoutEffect(() => {
    const path = surface.current?.querySelector<SVGPathElement>(
      `.react-flow__edge[data-id="${CSS.escape(edgeId)}"] path.react-flow__edge-path`,
    );
    setMiddle(path ? path.getPointAtLength(path.getTotalLength() / 2) : null);
  }, [edgeId, nodes, surface]);
  if (middle === null) return null;
  return (
    <ViewportPortal>
      <div
        className={`nodrag nopan ${classes['toolbar']}`}
        data-edge-toolbar={edgeId}
        style={{ transform: `translate(-50%, -50%) translate(${middle.x}px, ${middle.y}px)` }}
        onMouseLeave={onLeave}
      >
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
