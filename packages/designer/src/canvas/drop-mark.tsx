import type { InsertPlace } from '../model/view.ts';

/** Marks the connection or port that a block from the palette would be dropped on. A rule of style: no card is drawn again for it. */
export function DropMark({ over }: { readonly over: InsertPlace | null }) {
  if (over === null || over.type === 'free') return null;
  const rule =
    over.type === 'edge'
      ? `.react-flow__edge[data-id="${CSS.escape(over.edgeId)}"] .react-flow__edge-path { stroke: var(--designer-focus); stroke-width: 4 }`
      : `[data-port-row="${CSS.escape(`${over.node}:${over.port}`)}"] { outline: 2px solid var(--designer-focus); outline-offset: -2px }`;
  return <style>{rule}</style>;
}
