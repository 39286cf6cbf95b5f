import {
  applyOperation,
  type Annotation,
  type FlowDocument,
  type FlowEdge,
  type NodePosition,
  type Operation,
} from '@janela/flow-schema';
import { CARD_HEIGHT, CARD_WIDTH, toGrid } from '../card-size.ts';
import { copySelection, readClip, type Clip } from '../clipboard.ts';
import type { EditorEnv } from '../editor.ts';
import type { Planned, PlanLabel } from '../plan.ts';
import { NOTHING_SELECTED, type Selection } from '../selection.ts';
import { NOTHING_TO_DO, planned, refusedPlan } from './planned.ts';
import { possibleConnects } from './possible-connects.ts';

/** How far a copy lies from what it was made of where no place is given. */
const OFFSET = 40;

interface Paste {
  readonly clip: Clip;
  readonly env: EditorEnv;
  /** The middle of what is pasted. Absent: beside the original, further where a copy lies there already. */
  readonly at?: NodePosition;
  readonly label?: Extract<PlanLabel, 'paste' | 'duplicate'>;
}

/** Puts copied blocks in, under ids of their own, connected among themselves as they were. They are selected afterwards. */
export function paste(document: FlowDocument, { clip, env, at, label = 'paste' }: Paste): Planned {
  const shift = at === undefined ? besideOriginal(document, clip) : towards(clip, at);
  const ids = new Map(clip.nodes.map(({ id, kind }) => [id, env.newId(kind)]));
  const moved = ({ x, y }: NodePosition): NodePosition => ({ x: toGrid(x + shift.x), y: toGrid(y + shift.y) });
  const operations: Operation[] = clip.nodes.map((node) => ({
    type: 'add-node',
    node: { ...node, id: ids.get(node.id) ?? node.id },
    position: moved(clip.layout[node.id] ?? { x: 0, y: 0 }),
  }));
  const added = applyOperation(document, { type: 'batch', operations });
  if (!added.ok) return refusedPlan(added.refusal);
  const edges = clip.edges.flatMap((edge): readonly FlowEdge[] => {
    const [from, to] = [ids.get(edge.from.node), ids.get(edge.to.node)];
    if (from === undefined || to === undefined) return [];
    return [{ id: env.newId('edge'), from: { node: from, port: edge.from.port }, to: { node: to } }];
  });
  operations.push(...possibleConnects(added.document, edges));
  const annotations = clip.annotations.map((annotation): Annotation => ({
    ...annotation,
    ...moved(annotation),
    id: env.newId(annotation.type),
  }));
  operations.push(...annotations.map((annotation): Operation => ({ type: 'add-annotation', annotation })));
  return planned({
    operation: { type: 'batch', operations },
    label,
    count: clip.nodes.length + annotations.length,
    select: {
      ...NOTHING_SELECTED,
      nodes: new Set(ids.values()),
      annotations: new Set(annotations.map(({ id }) => id)),
    },
  });
}

export function duplicate(
  document: FlowDocument,
  { selection, env }: { selection: Selection; env: EditorEnv },
): Planned {
  const text = copySelection(document, selection);
  const clip = text === null ? null : readClip(text);
  return clip === null ? NOTHING_TO_DO : paste(document, { clip, env, label: 'duplicate' });
}

function besideOriginal(document: FlowDocument, clip: Clip): NodePosition {
  const spot = ({ x, y }: NodePosition): string => `${toGrid(x)} ${toGrid(y)}`;
  const taken = new Set([...Object.values(document.layout), ...document.annotations].map(spot));
  const places = [...Object.values(clip.layout), ...clip.annotations];
  let shift = 0;
  do shift += OFFSET;
  while (places.some(({ x, y }) => taken.has(spot({ x: x + shift, y: y + shift }))));
  return { x: shift, y: shift };
}

function towards(clip: Clip, at: NodePosition): NodePosition {
  const boxes = [
    ...clip.nodes.map(({ id }) => ({ ...(clip.layout[id] ?? { x: 0, y: 0 }), width: CARD_WIDTH, height: CARD_HEIGHT })),
    ...clip.annotations,
  ];
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  return { x: at.x - (left + right) / 2, y: at.y - (top + bottom) / 2 };
}
