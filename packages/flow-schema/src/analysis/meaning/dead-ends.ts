import { NODE_MODELS, portsOf } from '../../nodes/registry.ts';
import type { KnownNode } from '../../nodes/registry.ts';
import type { MeaningCheck } from './meaning-check.ts';

/**
 * Ways out that lead nowhere though somebody waits behind them: a customer who has answered, or whose order is being looked up. And
 * blocks that only decide where to go on, with nothing to go on at. Where else a flow ends is its own business.
 */
export const deadEnds: MeaningCheck = ({ document, graph }) =>
  document.nodes.flatMap((node) => {
    const exits = graph.exits.get(node.id);
    const open = portsOf(node).flatMap(({ id }) => (exits?.has(id) === true ? [] : [id]));
    const isIdle = open.length > 0 && exits === undefined && isOnlyAWay(node);
    const wanted = isIdle ? open.slice(0, 1) : open.filter((id) => mustLeadOn(node).includes(id));
    return wanted.map(
      (port) => ({ code: 'dead-end', severity: 'warning', nodeId: node.id, params: { port } }) as const,
    );
  });

/** A block of logic does nothing but choose the way, unless it goes through another flow. */
function isOnlyAWay<Kind extends KnownNode['kind']>(node: KnownNode<Kind>): boolean {
  const { family, references } = NODE_MODELS[node.kind];
  return family === 'trigger' || (family === 'logic' && !references(node.params).some(({ type }) => type === 'flow'));
}

function mustLeadOn<Kind extends KnownNode['kind']>(node: KnownNode<Kind>): readonly string[] {
  return NODE_MODELS[node.kind].mustLeadOn?.(node.params) ?? [];
}
