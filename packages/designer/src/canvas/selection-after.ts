import type { EdgeChange, NodeChange } from '@xyflow/react';
import type { Selection } from '../model/selection.ts';
import { annotationIdOf, type CanvasEdge, type CanvasNode } from './to-react-flow.ts';

/** The selection that the library's changes lead to; null where they change none. */
export function selectionAfter(changes: readonly NodeChange<CanvasNode>[], before: Selection): Selection | null {
  const nodes = new Set(before.nodes);
  const annotations = new Set(before.annotations);
  let changed = false;
  for (const change of changes) {
    if (change.type !== 'select') continue;
    changed = true;
    const annotation = annotationIdOf(change.id);
    const [ids, id] = annotation === null ? [nodes, change.id] : [annotations, annotation];
    if (change.selected) ids.add(id);
    else ids.delete(id);
  }
  return changed ? { ...before, nodes, annotations } : null;
}

export function edgeSelectionAfter(changes: readonly EdgeChange<CanvasEdge>[], before: Selection): Selection | null {
  const edges = new Set(before.edges);
  let changed = false;
  for (const change of changes) {
    if (change.type !== 'select') continue;
    changed = true;
    if (change.selected) edges.add(change.id);
    else edges.delete(change.id);
  }
  return changed ? { ...before, edges } : null;
}
