import { leadsTo } from '../analysis/leads-to.ts';
import type { FlowDocument } from '../document/flow-document.ts';
import { isNodeKind, NODE_MODELS } from '../nodes/registry.ts';

/** Whether a block goes on at this one without a connection: what mends connections does not mend that. */
export function isJumpedTo({ nodes }: FlowDocument, nodeId: string): boolean {
  return nodes.some((node) => {
    // Reading params takes its time: only those of blocks that go on without a connection.
    if (!isNodeKind(node.kind) || NODE_MODELS[node.kind].leadsTo === undefined) return false;
    const reading = NODE_MODELS[node.kind].read(node);
    return reading.ok && leadsTo(reading.node).includes(nodeId);
  });
}
