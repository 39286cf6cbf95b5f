import { isNodeKind, NODE_MODELS, type FlowDocument, type FlowNode } from '@janela/flow-schema';

/** The blocks in the order in which a conversation meets them: each trigger, then what follows it, nearest first. */
export function stepsOf({ nodes, edges }: FlowDocument): readonly FlowNode[] {
  const isTrigger = ({ kind }: FlowNode): boolean => isNodeKind(kind) && NODE_MODELS[kind].family === 'trigger';
  const met = nodes.filter(isTrigger);
  const seen = new Set(met.map(({ id }) => id));
  // The list grows while it is walked.
  for (const node of met) {
    for (const { to } of edges.filter(({ from }) => from.node === node.id)) {
      const next = nodes.find(({ id }) => id === to.node);
      if (next === undefined || seen.has(next.id)) continue;
      seen.add(next.id);
      met.push(next);
    }
  }
  return met;
}
