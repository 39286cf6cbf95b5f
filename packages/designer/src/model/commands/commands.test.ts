import { expect, test } from 'vitest';
import { applyOperation, type FlowDocument } from '@janela/flow-schema';
import { reminderFlow, sampleFlow, testEnv } from '../../test-support/sample-flow.ts';
import type { Planned } from '../plan.ts';
import { NOTHING_SELECTED, selectNodes } from '../selection.ts';
import { addFrame } from './add-annotation.ts';
import { addBlock } from './add-block.ts';
import { align, distribute } from './align.ts';
import { autoLayout } from './auto-layout.ts';
import { connectBlocks } from './connect-blocks.ts';
import { deleteSelection } from './delete-selection.ts';
import { moveBlocks } from './move-blocks.ts';

function done(document: FlowDocument, planned: Planned): FlowDocument {
  if (!planned.ok) throw new Error(`Refused: ${planned.refusal.code}`);
  const result = applyOperation(document, planned.plan.operation);
  if (!result.ok) throw new Error(`Refused: ${result.refusal.code}`);
  return result.document;
}

/** `from.port>to`, sorted. */
function ways({ edges }: FlowDocument): readonly string[] {
  return edges.map(({ from, to }) => `${from.node}.${from.port}>${to.node}`).sort();
}

test('a block at an open port stands to the right of it, connected', () => {
  const flow = reminderFlow();
  const after = done(
    flow,
    addBlock(flow, { kind: 'wait', place: { type: 'port', node: 'pending', port: 'no' }, env: testEnv() }),
  );
  expect(ways(after)).toContain('pending.no>wait-1');
  expect(after.layout['wait-1']?.x).toBe(640);
  expect(after.layout['wait-1']?.y, 'below the card that stands there').toBeGreaterThan(150);
});

test.each([
  ['an edge', { type: 'edge', edgeId: 'e1' }],
  ['a taken port', { type: 'port', node: 'silence', port: 'next' }],
] as const)('a block put into %s goes between, and what follows makes room', (_, place) => {
  const flow = reminderFlow();
  const after = done(flow, addBlock(flow, { kind: 'wait', place, env: testEnv() }));
  expect(ways(after)).toEqual(['pending.yes>warn', 'silence.next>wait-1', 'wait-1.next>pending']);
  expect(after.layout).toMatchObject({ 'wait-1': { x: 320, y: 0 }, pending: { x: 640, y: 0 }, warn: { x: 960, y: 0 } });
});

test('the end block ends the path it is put into', () => {
  const flow = reminderFlow();
  const after = done(flow, addBlock(flow, { kind: 'end', place: { type: 'edge', edgeId: 'e2' }, env: testEnv() }));
  expect(ways(after)).toEqual(['pending.yes>end-1', 'silence.next>pending']);
});

test('nothing leads into a trigger', () => {
  const flow = reminderFlow();
  expect(addBlock(flow, { kind: 'no-reply', place: { type: 'edge', edgeId: 'e1' }, env: testEnv() })).toMatchObject({
    ok: false,
    refusal: { code: 'edge-into-trigger' },
  });
});

test('the first block stands at the beginning', () => {
  const empty = sampleFlow([]);
  const place = { type: 'free', position: { x: 3, y: 5 } } as const;
  expect(done(empty, addBlock(empty, { kind: 'no-reply', place, env: testEnv() })).layout).toEqual({
    'no-reply-1': { x: 0, y: 8 },
  });
});

const branching = () =>
  sampleFlow(
    [
      ['start', 'no-reply'],
      ['a', 'wait'],
      ['b', 'wait'],
      ['ask', 'condition'],
      ['x', 'end'],
      ['y', 'end'],
    ],
    ['start.next>a', 'a.next>b', 'b.next>ask', 'ask.yes>x', 'ask.no>y'],
  );

test.each([
  ['one block', ['a'], ['ask.no>y', 'ask.yes>x', 'b.next>ask', 'start.next>b']],
  ['a chain', ['a', 'b'], ['ask.no>y', 'ask.yes>x', 'start.next>ask']],
  ['a block with two ways out', ['ask'], ['a.next>b', 'start.next>a']],
  ['a trigger', ['start'], ['a.next>b', 'ask.no>y', 'ask.yes>x', 'b.next>ask']],
  ['the last block', ['x'], ['a.next>b', 'ask.no>y', 'b.next>ask', 'start.next>a']],
])('removing %s heals the path where there is one way', (_, removed, expected) => {
  const flow = branching();
  const after = done(flow, deleteSelection(flow, { selection: selectNodes(...removed), env: testEnv() }));
  expect(ways(after)).toEqual(expected);
});

test('a connection that was selected too is not healed', () => {
  const flow = branching();
  const selection = { ...selectNodes('a'), edges: new Set(['e1']) };
  expect(ways(done(flow, deleteSelection(flow, { selection, env: testEnv() })))).not.toContain('start.next>b');
});

test('a loop that is removed whole leads nowhere', () => {
  const loop = sampleFlow(
    [
      ['t', 'no-reply'],
      ['a', 'wait'],
      ['b', 'wait'],
    ],
    ['t.next>a', 'a.next>b', 'b.next>a'],
  );
  expect(ways(done(loop, deleteSelection(loop, { selection: selectNodes('a', 'b'), env: testEnv() })))).toEqual([]);
});

test('a port that led elsewhere leads here now', () => {
  const flow = branching();
  const env = testEnv();
  expect(ways(done(flow, connectBlocks(flow, { from: { node: 'ask', port: 'yes' }, to: 'a', env })))).toContain(
    'ask.yes>a',
  );
  expect(connectBlocks(flow, { from: { node: 'ask', port: 'yes' }, to: 'x', env })).toMatchObject({
    ok: false,
    refusal: { code: 'nothing-to-do' },
  });
});

test('a drop that moves nothing is no edit', () => {
  const flow = reminderFlow();
  expect(moveBlocks(flow, { positions: { silence: { x: 2, y: -3 } } })).toMatchObject({
    ok: false,
    refusal: { code: 'nothing-to-do' },
  });
});

test('automatic layout reads from left to right, upper ports higher, nothing over anything, twice the same', () => {
  const flow = { ...branching(), layout: {} };
  const after = done(flow, autoLayout(flow, {}));
  const { layout } = after;
  const x = (id: string): number => layout[id]?.x ?? Number.NaN;
  expect(['start', 'a', 'b', 'ask', 'x'].map(x)).toEqual(
    ['start', 'a', 'b', 'ask', 'x'].map(x).toSorted((a, b) => a - b),
  );
  expect(layout['x']?.y).toBeLessThan(layout['y']?.y ?? 0);
  expect(autoLayout(after, {})).toMatchObject({ ok: false, refusal: { code: 'nothing-to-do' } });
});

test('a frame goes around what is selected, and around it again after a layout', () => {
  const flow = reminderFlow();
  const framed = done(flow, addFrame(flow, { selection: selectNodes('pending', 'warn'), sizes: {}, env: testEnv() }));
  expect(framed.annotations[0]).toMatchObject({ type: 'frame', x: 320 - 24, width: 568 + 48 });
  const laid = done(framed, autoLayout({ ...framed, layout: { ...framed.layout, silence: { x: 0, y: 800 } } }, {}));
  const frame = laid.annotations[0];
  expect(frame?.x).toBe((laid.layout['pending']?.x ?? 0) - 24);
  expect(addFrame(flow, { selection: NOTHING_SELECTED, sizes: {}, env: testEnv() }).ok).toBe(false);
});

test('aligning and spreading', () => {
  const flow = {
    ...sampleFlow([
      ['a', 'end'],
      ['b', 'end'],
      ['c', 'end'],
    ]),
    layout: { a: { x: 0, y: 0 }, b: { x: 80, y: 400 }, c: { x: 400, y: 1600 } },
  };
  const selection = selectNodes('a', 'b', 'c');
  expect(done(flow, align(flow, 'left', { selection, sizes: {} })).layout).toMatchObject({
    a: { x: 0 },
    b: { x: 0, y: 400 },
    c: { x: 0 },
  });
  expect(done(flow, align(flow, 'bottom', { selection, sizes: {} })).layout).toMatchObject({
    a: { y: 1600 },
    b: { x: 80, y: 1600 },
  });
  expect(done(flow, distribute(flow, 'vertical', { selection, sizes: {} })).layout['b']).toEqual({ x: 80, y: 800 });
  expect(align(flow, 'left', { selection: selectNodes('a'), sizes: {} }).ok).toBe(false);
});
