import { sendsOf } from '../window-proof/flow-graph.ts';
import type { FlowGraph } from '../window-proof/flow-graph.ts';
import { CHANNEL_KINDS } from '../window-proof/channels-met.ts';
import type { MeaningCheck } from './meaning-check.ts';
import { drawnId } from './whole-flow.ts';

/** A comment may be answered privately once. What was refused has answered nothing. */
export const privateReplies: MeaningCheck = ({ graph: drawn, whole: { graph } }) => {
  const replies = graph.order.filter((id) => isPrivateReply(graph, id));
  const answered = new Set(replies.flatMap((id) => targetsOf(graph, id, (port) => port !== 'refused')));
  for (const id of answered) for (const target of targetsOf(graph, id, () => true)) answered.add(target);
  const again = new Set(replies.filter((id) => answered.has(id)).map((id) => drawnId(drawn, id)));
  return [...again].map((nodeId) => ({ code: 'private-reply-twice', severity: 'error', nodeId }));
};

function isPrivateReply(graph: FlowGraph, id: string): boolean {
  const node = graph.nodes.get(id);
  if (node === undefined) return false;
  return CHANNEL_KINDS.some((channel) => sendsOf(node, channel).some(({ kind }) => kind === 'private-reply'));
}

function targetsOf(graph: FlowGraph, id: string, isWay: (port: string) => boolean): readonly string[] {
  return (graph.ways.get(id) ?? []).filter(({ port }) => isWay(port)).map(({ to }) => to);
}
