import { checkGraph } from '../analysis/check-graph.ts';
import { locate } from '../issues/issues-from-zod.ts';
import type { Issue } from '../issues/issue.ts';
import { sortIssues } from '../issues/sort-issues.ts';
import type { OldJson } from '../migrations/migrate.ts';
import { isNodeKind, NODE_MODELS } from '../nodes/registry.ts';
import type { KnownNode, ParsedFlow } from '../nodes/registry.ts';
import { documentShape } from './document-shape.ts';
import { isRecord } from './is-record.ts';
import { migratedJson } from './migrated-json.ts';
import { rawOrder, shapeIssues } from './shape-issues.ts';

/** With `ok`, `warnings` holds what may be published and is probably not meant. Without, `issues` holds every error and warning. */
export type ParseFlowResult =
  | { readonly ok: true; readonly document: ParsedFlow; readonly warnings: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Reads any JSON as a flow: migrates it to the newest shape, checks document, nodes and graph, and tells every issue at once,
 * in a total order. Never throws, whatever the JSON.
 */
export function parseFlow(json: unknown): ParseFlowResult {
  const migrated = migratedJson(json);
  return migrated.ok ? readDocument(migrated.json) : migrated;
}

function readDocument(json: OldJson): ParseFlowResult {
  const order = rawOrder(json);
  const shape = documentShape.safeParse(json);
  const read = readNodes(json['nodes']);
  if (!shape.success) {
    return { ok: false, issues: sortIssues([...shapeIssues(shape.error, json), ...read.issues], order) };
  }
  const document: ParsedFlow = { ...shape.data, nodes: read.nodes };
  const issues = sortIssues([...read.issues, ...checkGraph({ ...document, shells: shape.data.nodes })], order);
  if (issues.some((issue) => issue.severity === 'error')) return { ok: false, issues };
  return { ok: true, document, warnings: issues };
}

interface NodesReading {
  readonly nodes: readonly KnownNode[];
  readonly issues: readonly Issue[];
}

/** Reads the params of every node that names a kind, also where the document around them is broken: one round shows all. */
function readNodes(raw: unknown): NodesReading {
  const nodes: KnownNode[] = [];
  const issues: Issue[] = [];
  for (const shell of Array.isArray(raw) ? raw : []) {
    if (!isRecord(shell) || typeof shell['kind'] !== 'string' || typeof shell['id'] !== 'string') continue;
    const { id, kind, name } = shell;
    if (!isNodeKind(kind)) {
      if (kind !== '')
        issues.push({
          code: 'unknown-kind',
          severity: 'error',
          nodeId: id,
          field: 'kind',
          params: { kind: kind.slice(0, 64) },
        });
      continue;
    }
    const named = typeof name === 'string' ? { name } : {};
    const reading = NODE_MODELS[kind].read({ id, ...named, params: shell['params'] });
    if (reading.ok) nodes.push(reading.node);
    else for (const finding of reading.findings) issues.push(locate(finding, { nodeId: id }));
  }
  return { nodes, issues };
}
