import type { FlowDocument, NodePosition } from '../document/flow-document.ts';
import type { Operation, OperationResult } from './operation.ts';
import { refused } from './refused.ts';

/** A place may be taken from a node that is not there, but not given to one. */
export function moveNodes(document: FlowDocument, { positions }: Operation<'move-nodes'>): OperationResult {
  const known = new Set(document.nodes.map(({ id }) => id));
  const moved = Object.entries(positions);
  const stranger = moved.find(([id, position]) => position !== null && !known.has(id));
  if (stranger !== undefined) return refused('no-such-node', { node: stranger[0] });
  const kept = Object.entries(document.layout).filter(([id]) => !Object.hasOwn(positions, id));
  const given = moved.filter((entry): entry is [string, NodePosition] => entry[1] !== null);
  return {
    ok: true,
    document: { ...document, layout: Object.fromEntries([...kept, ...given]) },
    inverse: moved.every(([id]) => known.has(id)) ? back(document, moved) : { type: 'replace-document', document },
  };
}

function back({ layout }: FlowDocument, moved: readonly (readonly [string, unknown])[]): Operation {
  const before = moved.map(([id]) => [id, Object.hasOwn(layout, id) ? (layout[id] ?? null) : null] as const);
  return { type: 'move-nodes', positions: Object.fromEntries(before) };
}
