import type { KnownNode } from '../../nodes/registry.ts';
import { portsOf } from '../../nodes/registry.ts';
import type { MeaningCheck } from './meaning-check.ts';

/** Ways out on which the customer has said something and nobody says anything back. Others may well be where a flow ends. */
const SPOKEN: { readonly [Kind in KnownNode['kind']]?: (portId: string) => boolean } = {
  ask: (portId) => portId !== 'no-answer' && portId !== 'not-delivered',
  'wait-for-reply': (portId) => portId === 'replied',
};

export const deadEnds: MeaningCheck = ({ document, graph }) =>
  document.nodes.flatMap((node) => {
    const speaks = SPOKEN[node.kind];
    if (speaks === undefined) return [];
    const exits = graph.exits.get(node.id);
    return portsOf(node)
      .filter(({ id }) => speaks(id) && !exits?.has(id))
      .map(({ id }) => ({ code: 'dead-end', severity: 'warning', nodeId: node.id, params: { port: id } }) as const);
  });
