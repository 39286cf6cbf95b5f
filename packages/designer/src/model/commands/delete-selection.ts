import { applyOperation, type FlowDocument, type FlowEdge, type Operation } from '@janela/flow-schema';
import type { EditorEnv } from '../editor.ts';
import type { Planned, PlanLabel } from '../plan.ts';
import { NOTHING_SELECTED, type Selection } from '../selection.ts';
import { NOTHING_TO_DO, planned, refusedPlan } from './planned.ts';
import { possibleConnects } from './possible-connects.ts';

interface DeleteSelection {
  readonly selection: Selection;
  readonly env: EditorEnv;
  readonly label?: Extract<PlanLabel, 'delete' | 'cut'>;
}

/**
 * Removes what is selected and heals the path: where exactly one way leads out of what is removed, whatever led in leads
 * there now. With several ways out nobody can say which was meant, so those ports stay open.
 */
export function deleteSelection(
  document: FlowDocument,
  { selection, env, label = 'delete' }: DeleteSelection,
): Planned {
  const { nodes, edges, annotations } = selection;
  const count = nodes.size + edges.size + annotations.size;
  if (count === 0) return NOTHING_TO_DO;
  const operations: Operation[] = [];
  for (const edge of document.edges) {
    if (edges.has(edge.id) && !nodes.has(edge.from.node) && !nodes.has(edge.to.node))
      operations.push({ type: 'disconnect', edgeId: edge.id });
  }
  for (const nodeId of nodes) operations.push({ type: 'remove-node', nodeId });
  for (const annotationId of annotations) operations.push({ type: 'remove-annotation', annotationId });
  const removed = applyOperation(document, { type: 'batch', operations });
  if (!removed.ok) return refusedPlan(removed.refusal);
  const healed = healedEdges(document, selection).map((edge) => ({ ...edge, id: env.newId('edge') }));
  operations.push(...possibleConnects(removed.document, healed));
  return planned({ operation: { type: 'batch', operations }, label, count, select: NOTHING_SELECTED });
}

function healedEdges(document: FlowDocument, { nodes, edges }: Selection): readonly Omit<FlowEdge, 'id'>[] {
  const kept = document.edges.filter(({ id }) => !edges.has(id));
  const waysOut = Map.groupBy(kept, ({ from }) => from.node);
  return kept.flatMap((edge) => {
    if (!nodes.has(edge.to.node) || nodes.has(edge.from.node)) return [];
    const after = onlyWayOut(waysOut, nodes, edge.to.node);
    return after === null || after === edge.from.node ? [] : [{ from: edge.from, to: { node: after } }];
  });
}

type WaysOut = ReadonlyMap<string, readonly FlowEdge[]>;

/** Where a chain of removed blocks leads in the end; null where it leads nowhere, or to more than one place. */
function onlyWayOut(waysOut: WaysOut, removed: ReadonlySet<string>, start: string): string | null {
  const seen = new Set<string>();
  let node = start;
  while (removed.has(node)) {
    if (seen.has(node)) return null;
    seen.add(node);
    const targets = new Set(waysOut.get(node)?.map(({ to }) => to.node));
    const [only] = targets;
    if (only === undefined || targets.size > 1) return null;
    node = only;
  }
  return node;
}
