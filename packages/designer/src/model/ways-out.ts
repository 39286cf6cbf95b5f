import { NODE_MODELS, type FlowDocument, type FlowEdge } from '@janela/flow-schema';

type Edges = FlowDocument['edges'];

const BY_SOURCE = new WeakMap<Edges, ReadonlyMap<string, readonly FlowEdge[]>>();
const NONE: readonly FlowEdge[] = [];

/** The connections that leave a block. The same list as long as the connections are the same: every card asks after each edit. */
export function edgesFrom(edges: Edges, nodeId: string): readonly FlowEdge[] {
  let groups = BY_SOURCE.get(edges);
  if (groups === undefined) BY_SOURCE.set(edges, (groups = Map.groupBy(edges, ({ from }) => from.node)));
  return groups.get(nodeId) ?? NONE;
}

const BY_ID = new WeakMap<FlowDocument['nodes'], ReadonlyMap<string, FlowDocument['nodes'][number]>>();

export function nodeById({ nodes }: FlowDocument, nodeId: string): FlowDocument['nodes'][number] | undefined {
  let known = BY_ID.get(nodes);
  if (known === undefined) BY_ID.set(nodes, (known = new Map(nodes.map((node) => [node.id, node]))));
  return known.get(nodeId);
}

/** The block a jump goes on at; undefined for other blocks, and while it names none that is there. */
export function jumpTarget(document: FlowDocument, nodeId: string): FlowDocument['nodes'][number] | undefined {
  const node = nodeById(document, nodeId);
  if (node?.kind !== 'jump') return undefined;
  const reading = NODE_MODELS.jump.read(node);
  return reading.ok ? nodeById(document, reading.node.params.blockId) : undefined;
}
