import type { Annotation, FlowDocument, FlowEdge, FlowNode } from '@janela/flow-schema';
import { MarkerType, type Edge, type Node } from '@xyflow/react';
import { CARD_WIDTH } from '../model/card-size.ts';
import type { Selection } from '../model/selection.ts';

export type BlockNode = Node<{ readonly node: FlowNode }, 'block'>;
export type AnnotationNode = Node<{ readonly annotation: Annotation }, 'note' | 'frame'>;
export type CanvasNode = BlockNode | AnnotationNode;
export type CanvasEdge = Edge<{ readonly edge: FlowEdge }, 'flow'>;

/** Annotations have ids of their own, which may be those of blocks. */
const ANNOTATION_MARK = '@';

export function annotationNodeId(annotationId: string): string {
  return `${ANNOTATION_MARK}${annotationId}`;
}

/** Null for a block. */
export function annotationIdOf(canvasNodeId: string): string | null {
  return canvasNodeId.startsWith(ANNOTATION_MARK) ? canvasNodeId.slice(1) : null;
}

/** What a screen reader calls the things on the canvas. */
export type RoleNames = Readonly<Record<'block' | Annotation['type'], string>>;

interface Shown {
  readonly document: FlowDocument;
  readonly selection: Selection;
  /** The one block that Tab reaches; arrows move it. */
  readonly active: string | null;
  readonly roles: RoleNames;
}

/**
 * The document as the canvas library wants it. Whatever did not change stays the same object, so that an edit of one block draws one
 * card again; what the library keeps of its own (measured sizes, a drag in progress) stays on the objects it was on.
 */
export function toCanvasNodes(shown: Shown, before: readonly CanvasNode[]): readonly CanvasNode[] {
  const known = new Map(before.map((node) => [node.id, node]));
  // Of two frames the larger lies behind, so that the one within it can be seen and taken hold of.
  const annotations = shown.document.annotations.toSorted((a, b) => b.width * b.height - a.width * a.height);
  const frames = annotations.map((annotation) => annotationNode(annotation, shown, known));
  const blocks = shown.document.nodes.map((node) => blockNode(node, shown, known));
  const after = [...frames, ...blocks];
  return after.length === before.length && after.every((node, index) => node === before[index]) ? before : after;
}

type Known = ReadonlyMap<string, CanvasNode>;

function blockNode(node: FlowNode, { document, selection, active, roles }: Shown, known: Known): CanvasNode {
  const before = known.get(node.id);
  const position = document.layout[node.id] ?? { x: 0, y: 0 };
  const selected = selection.nodes.has(node.id);
  const tabIndex = active === node.id ? 0 : -1;
  if (
    before?.type === 'block' &&
    before.data.node === node &&
    before.selected === selected &&
    before.domAttributes?.tabIndex === tabIndex &&
    before.domAttributes['aria-roledescription'] === roles.block &&
    (before.dragging === true || isAt(before, position))
  )
    return before;
  return {
    ...(before?.type === 'block' ? before : { id: node.id, type: 'block' as const, initialWidth: CARD_WIDTH }),
    data: before?.type === 'block' && before.data.node === node ? before.data : { node },
    position: before?.dragging === true ? before.position : position,
    selected,
    zIndex: selected ? 2 : 0,
    ariaRole: 'group',
    domAttributes: {
      tabIndex,
      'aria-roledescription': roles.block,
      'aria-labelledby': `block-name-${node.id}`,
      'aria-describedby': `block-ways-${node.id}`,
    },
  };
}

function annotationNode(annotation: Annotation, { selection, roles }: Shown, known: Known): CanvasNode {
  const id = annotationNodeId(annotation.id);
  const before = known.get(id);
  const own = before === undefined || before.type === 'block' ? null : before;
  const selected = selection.annotations.has(annotation.id);
  if (
    own?.data.annotation === annotation &&
    own.selected === selected &&
    own.domAttributes?.['aria-roledescription'] === roles[annotation.type] &&
    (own.dragging === true || isAt(own, annotation))
  )
    return own;
  const { x, y, width, height, type } = annotation;
  return {
    ...(own ?? { id }),
    type,
    data: { annotation },
    position: own?.dragging === true ? own.position : { x, y },
    width,
    height,
    selected,
    // Frames lie behind the cards, notes before them.
    zIndex: type === 'frame' ? -1 : 1,
    // What is seen through a frame is the canvas: it pans, and a box can be drawn there. The title is what drags.
    ...(type === 'frame' ? { style: THROUGH } : {}),
    ariaRole: 'group',
    domAttributes: {
      tabIndex: 0,
      'aria-roledescription': roles[type],
      'aria-labelledby': `annotation-${annotation.id}`,
      // The node has no describing text of the library's own.
      'aria-describedby': undefined,
    },
  };
}

const THROUGH = { pointerEvents: 'none' } as const;

function isAt(node: CanvasNode, { x, y }: { readonly x: number; readonly y: number }): boolean {
  return node.position.x === x && node.position.y === y;
}

const ARROW = { type: MarkerType.ArrowClosed, width: 16, height: 16, color: 'var(--designer-edge)' } as const;

const UNHEARD = { 'aria-hidden': true } as const;

export function toCanvasEdges(
  { document, selection }: Pick<Shown, 'document' | 'selection'>,
  before: readonly CanvasEdge[],
): readonly CanvasEdge[] {
  const known = new Map(before.map((edge) => [edge.id, edge]));
  const there = new Set(document.nodes.map(({ id }) => id));
  const after = document.edges
    .filter(({ from, to }) => there.has(from.node) && there.has(to.node))
    .map((edge): CanvasEdge => {
      const own = known.get(edge.id);
      const selected = selection.edges.has(edge.id);
      if (own !== undefined && own.data?.edge === edge && own.selected === selected) return own;
      return {
        id: edge.id,
        type: 'flow',
        source: edge.from.node,
        sourceHandle: edge.from.port,
        target: edge.to.node,
        data: { edge },
        selected,
        markerEnd: ARROW,
        // What a connection joins is told by the blocks at its ends.
        domAttributes: UNHEARD,
      };
    });
  return after.length === before.length && after.every((edge, index) => edge === before[index]) ? before : after;
}
