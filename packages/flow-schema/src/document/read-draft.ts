import type { z } from 'zod';
import { duplicateId } from '../analysis/checks/duplicate-id.ts';
import type { Issue } from '../issues/issue.ts';
import { sortIssues } from '../issues/sort-issues.ts';
import { draftShape } from './document-shape.ts';
import type { FlowDocument, FlowNode } from './flow-document.ts';
import { migratedJson } from './migrated-json.ts';
import { rawOrder, shapeIssues } from './shape-issues.ts';

export type ReadDraftResult =
  { readonly ok: true; readonly document: FlowDocument } | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Reads any JSON as a flow that is still being written: strict about the shape, so that every operation may count on it, and lenient
 * about what only publishing needs. Params may be anything, kinds unknown, the graph wrong. Never throws, whatever the JSON.
 */
export function readDraft(json: unknown): ReadDraftResult {
  const migrated = migratedJson(json);
  if (!migrated.ok) return migrated;
  const order = rawOrder(migrated.json);
  const shape = draftShape.safeParse(migrated.json);
  if (!shape.success) return { ok: false, issues: sortIssues(shapeIssues(shape.error, migrated.json), order) };
  const { nodes, ...rest } = shape.data;
  // Two parts of one name could not be told apart by any edit.
  const repeated = duplicateId({ shells: nodes, edges: rest.edges, annotations: rest.annotations });
  if (repeated.length > 0) return { ok: false, issues: sortIssues(repeated, order) };
  return { ok: true, document: { ...rest, nodes: nodes.map(draftNode) } };
}

/** A node without params is one whose params are all still missing. */
function draftNode({ params = {}, id, kind, name }: z.output<typeof draftShape>['nodes'][number]): FlowNode {
  return { id, kind, ...(name === undefined ? {} : { name }), params };
}
