import type { FlowEdge } from '../document/flow-document.ts';
import { NODE_MODELS, portsOf } from '../nodes/registry.ts';
import type { KnownNode, ParsedFlow } from '../nodes/registry.ts';

const LONGEST_ID = 64;
/** So much of the caller's id is left where the whole would be too long. */
const CUT_CALLER = 40;

export interface TakingIn {
  /** The `run-flow` block. */
  readonly callerId: string;
  readonly called: ParsedFlow;
  /** The connection of the called flow at which it begins. */
  readonly entry: FlowEdge;
}

/** One document with the blocks of the called one behind the block that calls it. Wherever those end, the caller goes on. */
export function takeIn(document: ParsedFlow, { callerId, called, entry }: TakingIn): ParsedFlow {
  const blocks = called.nodes.filter(({ kind }) => NODE_MODELS[kind].family !== 'trigger');
  const names = new Map(blocks.map(({ id }, index) => [id, nameWithin(callerId, id, index)]));
  const renamed = (id: string): string => names.get(id) ?? id;
  const onwards = document.edges.find(({ from }) => from.node === callerId && from.port === 'next') ?? null;
  const place = document.layout[callerId] ?? { x: 0, y: 0 };

  const inner = called.edges
    .filter(({ from }) => names.has(from.node))
    .map(({ from, to }) => ({ from: { ...from, node: renamed(from.node) }, to: { node: renamed(to.node) } }));
  const taken = new Set(inner.map(({ from }) => `${from.node}:${from.port}`));
  const nodes = blocks.map((node) => within(node, renamed(node.id), { renamed, onwards: onwards?.to.node ?? null }));
  const open =
    onwards === null ? [] : nodes.flatMap((node) => openExits(node, taken)).map((from) => ({ from, to: onwards.to }));
  const first = { from: { node: callerId, port: 'next' }, to: { node: renamed(entry.to.node) } };

  return {
    ...document,
    nodes: [...document.nodes, ...nodes],
    edges: [
      ...document.edges.filter((edge) => edge !== onwards),
      ...[first, ...inner, ...open].map((edge, index) => ({ id: nameWithin(callerId, `e${index}`, index), ...edge })),
    ],
    layout: { ...document.layout, ...Object.fromEntries(nodes.map(({ id }) => [id, place])) },
  };
}

/** The block of the caller stands in the name: what is counted and told of an inner block is found at the one that was drawn. */
function nameWithin(callerId: string, id: string, index: number): string {
  const name = `${callerId}__${id}`;
  return name.length <= LONGEST_ID ? name : `${callerId.slice(0, CUT_CALLER)}__${index}-${id.slice(0, 12)}`;
}

/** Whether a block of a linked document was taken in by this one. */
export function isTakenInBy(callerId: string, id: string): boolean {
  return id.startsWith(`${callerId}__`) || id.startsWith(`${callerId.slice(0, CUT_CALLER)}__`);
}

interface Place {
  readonly renamed: (id: string) => string;
  readonly onwards: string | null;
}

function within(node: KnownNode, id: string, { renamed, onwards }: Place): KnownNode {
  if (node.kind === 'jump') return { ...node, id, params: { blockId: renamed(node.params.blockId) } };
  if (node.kind === 'end' && onwards !== null) return { id, kind: 'jump', params: { blockId: onwards } };
  return { ...node, id };
}

function openExits(node: KnownNode, taken: ReadonlySet<string>): readonly FlowEdge['from'][] {
  return portsOf(node)
    .filter(({ id }) => !taken.has(`${node.id}:${id}`))
    .map(({ id }) => ({ node: node.id, port: id }));
}
