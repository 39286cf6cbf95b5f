import { canonicalJson } from '../document/canonical-json.ts';
import type { FlowNode } from '../document/flow-document.ts';
import type { Issue } from '../issues/issue.ts';
import { locate } from '../issues/issues-from-zod.ts';
import { draftPorts } from '../nodes/draft-ports.ts';
import { isNodeKind, NODE_MODELS } from '../nodes/registry.ts';
import { fieldAt, pathOf, withField } from './field-at.ts';
import type { FieldEdit, FieldPath } from './field-at.ts';
import type { Fix, FixCode, FixQuestion } from './fix.ts';

/** Where in the params of a node an issue points. */
export interface ParamsPlace {
  readonly node: FlowNode;
  readonly path: FieldPath;
  readonly value: unknown;
}

/** Edits the params at the very place the issue names. Offered only if it helps: the issue goes and no other comes. */
export function paramsFix(
  question: FixQuestion,
  code: FixCode,
  edit: (place: ParamsPlace) => FieldEdit | null,
): Fix | null {
  const { document, issue } = question;
  const node = document.nodes.find(({ id }) => id === issue.nodeId);
  if (node === undefined || issue.field === undefined) return null;
  const path = issue.field === 'params' ? ['params'] : pathOf({ params: node.params }, issue.field);
  if (path === null || path[0] !== 'params') return null;
  const inParams = path.slice(1);
  const change = edit({ node, path: inParams, value: fieldAt(node.params, inParams) });
  if (change === null) return null;
  const params = withField(node.params, inParams, change);
  if (!helps(question, node, { ...node, params })) return null;
  return { code, operation: { type: 'set-params', nodeId: node.id, params } };
}

function helps({ document, issue }: FixQuestion, before: FlowNode, after: FlowNode): boolean {
  const told = complaints(before);
  const left = complaints(after);
  if (left.has(complaint(issue)) || [...left].some((one) => !told.has(one))) return false;
  // Params that parse at last make the ports known: a connection at a port that is not there would be told only now.
  if (left.size > 0) return true;
  const ports = new Set((draftPorts(after) ?? []).map(({ id }) => id));
  return document.edges.every(({ from }) => from.node !== after.id || ports.has(from.port));
}

function complaints(node: FlowNode): ReadonlySet<string> {
  if (!isNodeKind(node.kind)) return new Set();
  const reading = NODE_MODELS[node.kind].read(node);
  return new Set(reading.ok ? [] : reading.findings.map((finding) => complaint(locate(finding, {}))));
}

function complaint({ code, field, params }: Issue): string {
  return canonicalJson({ code, field, params });
}
