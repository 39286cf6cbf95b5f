import { checkGraph } from '../analysis/check-graph.ts';
import { findingsFromZod, locate } from '../issues/issues-from-zod.ts';
import type { Finding } from '../issues/issues-from-zod.ts';
import type { Issue } from '../issues/issue.ts';
import { sortIssues } from '../issues/sort-issues.ts';
import type { DocumentOrder } from '../issues/sort-issues.ts';
import { MIGRATION_CHAINS } from '../migrations/chains.ts';
import { migrate } from '../migrations/migrate.ts';
import type { OldJson } from '../migrations/migrate.ts';
import { isNodeKind, NODE_MODELS } from '../nodes/registry.ts';
import type { KnownNode, ParsedFlow } from '../nodes/registry.ts';
import { documentShape } from './document-shape.ts';
import { jsonBounds } from './json-bounds.ts';

/** With `ok`, `warnings` holds what may be published and is probably not meant. Without, `issues` holds every error and warning. */
export type ParseFlowResult =
  | { readonly ok: true; readonly document: ParsedFlow; readonly warnings: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Reads any JSON as a flow: migrates it to the newest shape, checks document, nodes and graph, and tells every issue at once,
 * in a total order. Never throws, whatever the JSON.
 */
export function parseFlow(json: unknown): ParseFlowResult {
  const outOfBounds = jsonBounds(json);
  if (outOfBounds !== null) return refused(outOfBounds);
  if (!isRecord(json)) return refused('not-a-flow');
  const migration = migrate(json, MIGRATION_CHAINS);
  if (!migration.ok) return { ok: false, issues: migration.findings.map((finding) => locate(finding, {})) };
  return readDocument(migration.json);
}

function readDocument(json: OldJson): ParseFlowResult {
  const order = rawOrder(json);
  const shape = documentShape.safeParse(json);
  const read = readNodes(json['nodes']);
  if (!shape.success) {
    const findings = findingsFromZod(shape.error.issues, json);
    const issues = [...findings.map((finding) => placed(finding, json)), ...read.issues];
    return { ok: false, issues: sortIssues(issues, order) };
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
    else issues.push(...reading.findings.map((finding) => locate(finding, { nodeId: id })));
  }
  return { nodes, issues };
}

function placed(finding: Finding, json: OldJson): Issue {
  const [list, index, ...path] = finding.path;
  if ((list !== 'nodes' && list !== 'edges') || typeof index !== 'number') return locate(finding, {});
  const owner = idsOf(json[list])[index];
  if (owner === undefined) return locate(finding, {});
  return locate({ ...finding, path }, list === 'nodes' ? { nodeId: owner } : { edgeId: owner });
}

function rawOrder(json: OldJson): DocumentOrder {
  const present = (list: unknown): readonly string[] => idsOf(list).filter((id) => id !== undefined);
  return { nodes: present(json['nodes']), edges: present(json['edges']) };
}

function idsOf(list: unknown): readonly (string | undefined)[] {
  if (!Array.isArray(list)) return [];
  return list.map((item: unknown) => (isRecord(item) && typeof item['id'] === 'string' ? item['id'] : undefined));
}

function isRecord(value: unknown): value is OldJson {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refused(code: 'not-a-flow' | 'too-deep' | 'too-large'): ParseFlowResult {
  return { ok: false, issues: [{ code, severity: 'error' }] };
}
