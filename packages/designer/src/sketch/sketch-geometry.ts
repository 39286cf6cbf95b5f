import { applyOperation, draftPorts, type FlowDocument, type FlowEdge } from '@janela/flow-schema';
import { CARD_WIDTH } from '../model/card-size.ts';
import { autoLayout } from '../model/commands/auto-layout.ts';
import { boundsOf, type Rectangle } from '../model/rectangle.ts';

/** Lower than a real card: a sketch shows no ports. */
const SKETCH_HEIGHT = 104;
const MARGIN = 16;

interface SketchGeometry {
  readonly cards: ReadonlyMap<string, Rectangle>;
  readonly bounds: Rectangle;
}

/** Where the cards of a sketch are. A flow of which some block has no place is laid out first. */
export function sketchGeometry(document: FlowDocument): SketchGeometry {
  const { nodes, layout } = placed(document);
  const cards = new Map(
    nodes.map(({ id }): [string, Rectangle] => {
      const { x, y } = layout[id] ?? { x: 0, y: 0 };
      return [id, { x, y, width: CARD_WIDTH, height: SKETCH_HEIGHT }];
    }),
  );
  const { x, y, width, height } = boundsOf([...cards.values()]) ?? { x: 0, y: 0, width: CARD_WIDTH, height: 0 };
  return {
    cards,
    bounds: { x: x - MARGIN, y: y - MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN },
  };
}

function placed(document: FlowDocument): FlowDocument {
  if (document.nodes.every(({ id }) => document.layout[id] !== undefined)) return document;
  const planned = autoLayout(document, {});
  const result = planned.ok ? applyOperation(document, planned.plan.operation) : null;
  return result?.ok === true ? result.document : document;
}

/** The curve of an edge; null where one of its ends is not there. */
export function sketchCurve(
  { nodes }: FlowDocument,
  { from, to }: FlowEdge,
  cards: ReadonlyMap<string, Rectangle>,
): string | null {
  const [source, target] = [cards.get(from.node), cards.get(to.node)];
  if (source === undefined || target === undefined) return null;
  const node = nodes.find(({ id }) => id === from.node);
  const ports = node === undefined ? [] : (draftPorts(node) ?? []);
  const index = Math.max(
    0,
    ports.findIndex(({ id }) => id === from.port),
  );
  const startX = source.x + source.width;
  const startY = source.y + (source.height * (index + 1)) / (Math.max(1, ports.length) + 1);
  const endY = target.y + target.height / 2;
  const bend = Math.max(36, Math.abs(target.x - startX) / 2);
  return `M ${startX} ${startY} C ${startX + bend} ${startY}, ${target.x - bend} ${endY}, ${target.x} ${endY}`;
}
