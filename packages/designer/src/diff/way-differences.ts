import type { FlowDiff, FlowDocument, FlowEdge, FlowNode } from '@janela/flow-schema';
import { msg } from '@lingui/core/macro';
import { blockWords } from '../nodes/block-words.ts';
import type { Words } from '../nodes/node-face.ts';
import type { Difference } from './field-differences.ts';

interface BothFlows {
  readonly before: FlowDocument;
  readonly after: FlowDocument;
}

/** Where ports lead now, and where they led. One line a port, also where a connection went and another came. */
export function wayDifferences(
  { addedEdges, removedEdges }: FlowDiff,
  { before, after }: BothFlows,
  words: Words,
): readonly Difference[] {
  const oldNodes = new Map(before.nodes.map((node) => [node.id, node]));
  const nodes = new Map(after.nodes.map((node) => [node.id, node]));
  const ports = new Map<string, { from: FlowEdge['from']; before?: FlowEdge; after?: FlowEdge }>();
  for (const edge of removedEdges) ports.set(portKey(edge), { from: edge.from, before: edge });
  for (const edge of addedEdges) {
    ports.set(portKey(edge), { ...ports.get(portKey(edge)), from: edge.from, after: edge });
  }
  const target = (known: ReadonlyMap<string, FlowNode>, edge: FlowEdge | undefined): string => {
    if (edge === undefined) return words.i18n._(msg`nowhere`);
    const node = known.get(edge.to.node);
    return node === undefined ? words.i18n._(msg`a block that is gone`) : blockWords(node, words).title;
  };
  // The ways of a block that is new or gone go without saying.
  return [...ports.values()].flatMap(({ from, before: led, after: leads }) => {
    const source = nodes.get(from.node);
    if (source === undefined || !oldNodes.has(from.node)) return [];
    const { title, portName } = blockWords(source, words);
    const label = `${title} › ${portName(from.port)}`;
    return [{ label, before: target(oldNodes, led), after: target(nodes, leads) }];
  });
}

function portKey({ from }: FlowEdge): string {
  return JSON.stringify([from.node, from.port]);
}
