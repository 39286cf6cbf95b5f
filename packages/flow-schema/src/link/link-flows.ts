import type { FlowEdge } from '../document/flow-document.ts';
import { LIMITS } from '../document/limits.ts';
import type { Issue } from '../issues/issue.ts';
import type { KnownNode, ParsedFlow } from '../nodes/registry.ts';
import { takeIn } from './take-in.ts';

/** Flows within flows within flows: deeper than anybody draws on purpose. */
const DEEPEST = 8;

/** The flow as it is live now; null where it is not, or not any more. */
export type FlowLookup = (flowId: string) => ParsedFlow | null;

export type LinkResult =
  { readonly ok: true; readonly document: ParsedFlow } | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Puts every flow that `run-flow` blocks call in their place, so that a version runs as it was published, whatever becomes of the
 * others, and so that the analysis sees the whole. The result is for running and proving, not for editing: store the document itself
 * beside it.
 */
export function linkFlows(document: ParsedFlow, lookup: FlowLookup): LinkResult {
  const linked = linkWithin(document, lookup, []);
  if (!linked.ok || linked.document.nodes.length <= LIMITS.nodes) return linked;
  return {
    ok: false,
    issues: [{ code: 'too-many', severity: 'error', field: 'nodes', params: { limit: LIMITS.nodes } }],
  };
}

function linkWithin(document: ParsedFlow, lookup: FlowLookup, callers: readonly string[]): LinkResult {
  const issues: Issue[] = [];
  let linked = document;
  for (const caller of document.nodes.filter(isCall)) {
    const { flowId } = caller.params;
    const found = callers.includes(flowId) || callers.length >= DEEPEST ? 'sub-flow-loop' : lookup(flowId);
    if (found === 'sub-flow-loop' || found === null) {
      issues.push(refusal(caller.id, found ?? 'sub-flow-missing'));
      continue;
    }
    const called = linkWithin(found, lookup, [...callers, flowId]);
    if (!called.ok) {
      issues.push(...called.issues.map(({ code }) => refusal(caller.id, code)));
      continue;
    }
    const entry = entryOf(called.document);
    if (entry === null) issues.push(refusal(caller.id, 'sub-flow-no-entry'));
    else linked = takeIn(linked, { callerId: caller.id, called: called.document, entry });
  }
  return issues.length === 0 ? { ok: true, document: linked } : { ok: false, issues };
}

function isCall(node: KnownNode): node is KnownNode<'run-flow'> {
  return node.kind === 'run-flow';
}

/** The connection at which a flow begins when another calls it; null where nothing of it does. */
function entryOf({ nodes, edges }: ParsedFlow): FlowEdge | null {
  const begins = nodes.filter(({ kind }) => kind === 'api').map(({ id }) => id);
  return edges.find(({ from }) => begins.includes(from.node)) ?? null;
}

function refusal(nodeId: string, code: Issue['code']): Issue {
  return { code, severity: 'error', nodeId, field: 'params.flowId' };
}
