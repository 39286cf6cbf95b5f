import { describe, expect, test } from 'vitest';
import type { Annotation, FlowDocument } from '@janela/flow-schema';
import { NOTHING_SELECTED, selectNodes } from '../model/selection.ts';
import { reminderFlow } from '../test-support/sample-flow.ts';
import { annotationIdOf, annotationNodeId, toCanvasEdges, toCanvasNodes, type CanvasNode } from './to-react-flow.ts';

const roles = { block: 'block', note: 'note', frame: 'frame' };
const FRAME: Annotation = { id: 'f', type: 'frame', text: 'Sales', x: 8, y: 8, width: 400, height: 200, color: 'blue' };

function drawn(document: FlowDocument, before: readonly CanvasNode[] = [], selection = NOTHING_SELECTED) {
  return toCanvasNodes({ document, selection, active: 'silence', roles }, before);
}

/** By id: whether the canvas got a new object. */
function changed(before: readonly CanvasNode[], after: readonly CanvasNode[]): readonly string[] {
  return after.filter((node) => !before.includes(node)).map(({ id }) => id);
}

describe('blocks', () => {
  test('the same document gives the very same list', () => {
    const flow = reminderFlow();
    const before = drawn(flow);
    expect(drawn(flow, before)).toBe(before);
  });

  test('an edit of one block changes one object', () => {
    const flow = reminderFlow();
    const before = drawn(flow);
    const nodes = flow.nodes.map((node) => (node.id === 'warn' ? { ...node, name: 'Call sales' } : node));
    expect(changed(before, drawn({ ...flow, nodes }, before))).toEqual(['warn']);
  });

  test('a move changes one object and keeps what its card is drawn from', () => {
    const flow = reminderFlow();
    const before = drawn(flow);
    const after = drawn({ ...flow, layout: { ...flow.layout, warn: { x: 8, y: 16 } } }, before);
    expect(changed(before, after)).toEqual(['warn']);
    expect(after.find(({ id }) => id === 'warn')?.data).toBe(before.find(({ id }) => id === 'warn')?.data);
    expect(after.find(({ id }) => id === 'warn')?.position).toEqual({ x: 8, y: 16 });
  });

  test('what the library keeps of its own stays', () => {
    const flow = reminderFlow();
    const before = drawn(flow).map((node) => ({ ...node, measured: { width: 248, height: 131 } }));
    const after = drawn(flow, before, selectNodes('warn'));
    expect(after.find(({ id }) => id === 'warn')).toMatchObject({
      selected: true,
      measured: { width: 248, height: 131 },
    });
  });

  test('an edit does not end a drag', () => {
    const flow = reminderFlow();
    const before = drawn(flow).map((node) =>
      node.id === 'warn' ? { ...node, dragging: true, position: { x: 500, y: 500 } } : node,
    );
    const after = drawn({ ...flow, name: 'Renamed' }, before, selectNodes('warn'));
    expect(after.find(({ id }) => id === 'warn')?.position).toEqual({ x: 500, y: 500 });
  });

  test('one block is reached by Tab', () => {
    const tabs = drawn(reminderFlow()).filter(({ domAttributes }) => domAttributes?.tabIndex === 0);
    expect(tabs.map(({ id }) => id)).toEqual(['silence']);
  });

  test('a block without a place is drawn at the beginning', () => {
    const flow = { ...reminderFlow(), layout: {} };
    for (const { position } of drawn(flow)) expect(position).toEqual({ x: 0, y: 0 });
  });
});

describe('notes and frames', () => {
  test('have ids that no block can have', () => {
    expect(annotationIdOf(annotationNodeId('wait-1'))).toBe('wait-1');
    expect(annotationIdOf('wait-1')).toBeNull();
  });

  test('frames lie behind the cards', () => {
    const [frame, ...cards] = drawn({ ...reminderFlow(), annotations: [FRAME] });
    expect(frame).toMatchObject({ type: 'frame', position: { x: 8, y: 8 }, width: 400 });
    for (const { zIndex } of cards) expect(zIndex).toBeGreaterThan(frame?.zIndex ?? 0);
  });

  test('of two frames the larger lies behind', () => {
    const inner: Annotation = { ...FRAME, id: 'inner', width: 200 };
    const nodes = drawn({ ...reminderFlow(), annotations: [inner, FRAME] });
    expect(nodes.slice(0, 2).map(({ id }) => id)).toEqual(['@f', '@inner']);
  });

  test('new words change one object', () => {
    const flow = { ...reminderFlow(), annotations: [FRAME] };
    const before = drawn(flow);
    const after = drawn({ ...flow, annotations: [{ ...FRAME, text: 'Support' }] }, before);
    expect(changed(before, after)).toEqual(['@f']);
  });

  test('a drag that became no edit goes back', () => {
    const flow = { ...reminderFlow(), annotations: [FRAME] };
    const before = drawn(flow).map((node) => (node.type === 'frame' ? { ...node, position: { x: 1, y: 1 } } : node));
    expect(drawn(flow, before)[0]?.position).toEqual({ x: 8, y: 8 });
  });
});

describe('connections', () => {
  test('stay the same objects, and those without both ends are left out', () => {
    const flow = reminderFlow();
    const before = toCanvasEdges({ document: flow, selection: NOTHING_SELECTED }, []);
    expect(toCanvasEdges({ document: flow, selection: NOTHING_SELECTED }, before)).toBe(before);
    const stray = { id: 'stray', from: { node: 'warn', port: 'next' }, to: { node: 'gone' } };
    const after = toCanvasEdges(
      { document: { ...flow, edges: [...flow.edges, stray] }, selection: NOTHING_SELECTED },
      before,
    );
    expect(after).toBe(before);
  });
});
