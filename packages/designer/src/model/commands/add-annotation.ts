import type { Annotation, FlowDocument, NodePosition } from '@janela/flow-schema';
import { toGrid, type Sizes } from '../card-size.ts';
import type { EditorEnv } from '../editor.ts';
import { cardRectangles } from '../frames.ts';
import type { Plan, Planned } from '../plan.ts';
import { boundsOf } from '../rectangle.ts';
import { NOTHING_SELECTED, type Selection } from '../selection.ts';
import { NOTHING_TO_DO, planned } from './planned.ts';

export const FRAME_PADDING = 24;
/** The height that a frame's title takes above its blocks. */
export const FRAME_TITLE = 32;

const NOTE = { width: 208, height: 136 };

export function addNote(env: EditorEnv, at: NodePosition): Plan {
  return adding({
    id: env.newId('note'),
    type: 'note',
    text: '',
    x: toGrid(at.x),
    y: toGrid(at.y),
    ...NOTE,
    color: 'yellow',
  });
}

interface FrameAround {
  readonly selection: Selection;
  readonly sizes: Sizes;
  readonly env: EditorEnv;
}

/** A frame around the selected blocks. */
export function addFrame(document: FlowDocument, { selection, sizes, env }: FrameAround): Planned {
  const cards = [...cardRectangles(document, sizes)].filter(([id]) => selection.nodes.has(id)).map(([, card]) => card);
  const bounds = boundsOf(cards);
  if (bounds === null) return NOTHING_TO_DO;
  const frame: Annotation = {
    id: env.newId('frame'),
    type: 'frame',
    text: '',
    x: bounds.x - FRAME_PADDING,
    y: bounds.y - FRAME_PADDING - FRAME_TITLE,
    width: bounds.width + 2 * FRAME_PADDING,
    height: bounds.height + 2 * FRAME_PADDING + FRAME_TITLE,
    color: 'gray',
  };
  return planned(adding(frame));
}

function adding(annotation: Annotation): Plan {
  return {
    operation: { type: 'add-annotation', annotation },
    label: annotation.type === 'note' ? 'add-note' : 'add-frame',
    select: { ...NOTHING_SELECTED, annotations: new Set([annotation.id]) },
  };
}
