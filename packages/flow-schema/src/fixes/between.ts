import type { FlowDocument, FlowEdge, NodePosition } from '../document/flow-document.ts';

/** The place half-way along a connection. */
export function between({ layout }: FlowDocument, edge: FlowEdge): NodePosition {
  const places = [edge.from.node, edge.to.node].flatMap((id) => {
    const place = Object.hasOwn(layout, id) ? layout[id] : undefined;
    return place === undefined ? [] : [place];
  });
  const count = Math.max(1, places.length);
  const middle = (axis: 'x' | 'y'): number => Math.round(places.reduce((sum, place) => sum + place[axis], 0) / count);
  return { x: middle('x'), y: middle('y') };
}
