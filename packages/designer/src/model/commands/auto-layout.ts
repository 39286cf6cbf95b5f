import { Graph, layout as runDagre, type EdgeLabel, type GraphLabel, type NodeLabel } from '@dagrejs/dagre';
import { draftPorts, type FlowDocument, type NodePosition, type Operation } from '@janela/flow-schema';
import { sizeOf, toGrid, type Sizes } from '../card-size.ts';
import { heldByFrame } from '../frames.ts';
import type { Planned } from '../plan.ts';
import { boundsOf, type Rectangle } from '../rectangle.ts';
import { FRAME_PADDING, FRAME_TITLE } from './add-annotation.ts';
import { moveBlocks } from './move-blocks.ts';
import { planned } from './planned.ts';

const SPACING = { rankdir: 'LR', nodesep: 40, ranksep: 72, marginx: 0, marginy: 0 } as const;

/**
 * Orders the whole flow from left to right, as one step of undo. What an upper port leads to stands higher. Frames are drawn anew
 * around the blocks they held.
 */
export function autoLayout(document: FlowDocument, sizes: Sizes): Planned {
  const positions = layoutOf(document, sizes);
  const moved = moveBlocks(document, { positions, label: 'auto-layout' });
  if (!moved.ok) return moved;
  const operations = [moved.plan.operation, ...refitFrames(document, { positions, sizes })];
  return planned({ ...moved.plan, operation: { type: 'batch', operations } });
}

function layoutOf(document: FlowDocument, sizes: Sizes): Readonly<Record<string, NodePosition>> {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>();
  graph.setGraph({ ...SPACING });
  graph.setDefaultEdgeLabel(() => ({}));
  const nodeIds = new Set(document.nodes.map(({ id }) => id));
  for (const { id } of document.nodes) graph.setNode(id, { ...sizeOf(id, sizes) });
  for (const { from, to } of inPortOrder(document)) {
    if (nodeIds.has(from.node) && nodeIds.has(to.node)) graph.setEdge(from.node, to.node);
  }
  runDagre(graph, { constraints: [...siblingOrder(document)] });
  return Object.fromEntries(
    document.nodes.map(({ id }) => {
      // The library gives middles; the document keeps corners.
      const { x = 0, y = 0, width, height } = graph.node(id);
      return [id, { x: toGrid(x - width / 2), y: toGrid(y - height / 2) }];
    }),
  );
}

/** The order in which edges are given is the order in which equals are stacked. */
function inPortOrder({ nodes, edges }: FlowDocument): FlowDocument['edges'] {
  const rank = new Map<string, number>();
  for (const node of nodes) for (const { id } of draftPorts(node) ?? []) rank.set(`${node.id}:${id}`, rank.size);
  const rankOf = ({ from }: FlowDocument['edges'][number]): number =>
    rank.get(`${from.node}:${from.port}`) ?? rank.size;
  return edges.toSorted((a, b) => rankOf(a) - rankOf(b));
}

/**
 * What the ports of one block lead to, in the order of the ports. Only blocks with one way in: others have several neighbours to obey,
 * and orders that contradict each other are worse than none.
 */
function siblingOrder(document: FlowDocument): readonly { readonly left: string; readonly right: string }[] {
  const waysIn = Map.groupBy(document.edges, ({ to }) => to.node);
  const targets = Map.groupBy(inPortOrder(document), ({ from }) => from.node);
  return [...targets.values()].flatMap((edges) => {
    const only = edges.map(({ to }) => to.node).filter((node) => waysIn.get(node)?.length === 1);
    return only.slice(1).map((right, index) => ({ left: only[index] ?? right, right }));
  });
}

interface Laid {
  readonly positions: Readonly<Record<string, NodePosition>>;
  readonly sizes: Sizes;
}

function refitFrames(document: FlowDocument, { positions, sizes }: Laid): readonly Operation[] {
  return document.annotations.flatMap((annotation): readonly Operation[] => {
    if (annotation.type !== 'frame') return [];
    const held = heldByFrame(document, annotation.id, sizes).nodes;
    const cards = held.map((id): Rectangle => ({ ...(positions[id] ?? { x: 0, y: 0 }), ...sizeOf(id, sizes) }));
    const bounds = boundsOf(cards);
    if (bounds === null) return [];
    const change = {
      x: bounds.x - FRAME_PADDING,
      y: bounds.y - FRAME_PADDING - FRAME_TITLE,
      width: bounds.width + 2 * FRAME_PADDING,
      height: bounds.height + 2 * FRAME_PADDING + FRAME_TITLE,
    };
    return [{ type: 'change-annotation', annotationId: annotation.id, change }];
  });
}
