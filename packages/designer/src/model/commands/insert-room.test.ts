import fc from 'fast-check';
import { applyOperation, type Annotation, type FlowDocument } from '@janela/flow-schema';
import { describe, expect, test } from 'vitest';
import { sampleFlow, testEnv } from '../../test-support/sample-flow.ts';
import { cardRectangles } from '../frames.ts';
import { overlap } from '../rectangle.ts';
import { addBlock } from './add-block.ts';

function inserted(flow: FlowDocument, edgeId: string): FlowDocument {
  const planned = addBlock(flow, { kind: 'wait', place: { type: 'edge', edgeId }, env: testEnv() });
  const result = planned.ok ? applyOperation(flow, planned.plan.operation) : null;
  if (!result?.ok) throw new Error('The block was refused.');
  return result.document;
}

function covered(flow: FlowDocument): readonly string[] {
  const cards = [...cardRectangles(flow, {})];
  return cards.flatMap(([id, card], index) =>
    cards.slice(index + 1).flatMap(([other, its]) => (overlap(card, its) ? [`${id} ${other}`] : [])),
  );
}

/** A question with two answers, one below the other; a third block stands where the lower one is pushed to. */
const fork: FlowDocument = {
  ...sampleFlow(
    [
      ['ask', 'condition'],
      ['upper', 'end'],
      ['lower', 'wait'],
      ['beside', 'end'],
    ],
    ['ask.yes>upper', 'ask.no>lower'],
  ),
  layout: { ask: { x: 0, y: 0 }, upper: { x: 320, y: 0 }, lower: { x: 320, y: 184 }, beside: { x: 640, y: 200 } },
};

const annotation = (part: Partial<Annotation> & { id: string }): Annotation => ({
  type: 'frame',
  text: '',
  x: 296,
  y: 160,
  width: 296,
  height: 200,
  color: 'gray',
  ...part,
});

describe('a block put between two others', () => {
  test('stands in the row of what follows, over nothing, and only that row moves', () => {
    const after = inserted(fork, 'e2');
    expect(after.layout).toEqual({
      ask: { x: 0, y: 0 },
      upper: { x: 320, y: 0 },
      'wait-1': { x: 320, y: 184 },
      lower: { x: 640, y: 184 },
      beside: { x: 960, y: 200 },
    });
  });

  test('moves nothing where there is room', () => {
    const roomy = { ...fork, layout: { ...fork.layout, lower: { x: 960, y: 184 } } };
    const { 'wait-1': added, ...rest } = inserted(roomy, 'e2').layout;
    expect(rest).toEqual(roomy.layout);
    expect(added).toEqual({ x: 320, y: 184 });
  });

  test('moves nothing where the connection leads back', () => {
    const loop = sampleFlow(
      [
        ['start', 'no-reply'],
        ['again', 'wait'],
        ['ask', 'condition'],
      ],
      ['start.next>again', 'again.next>ask', 'ask.no>again'],
    );
    const { 'wait-1': added, ...rest } = inserted(loop, 'e3').layout;
    expect(rest).toEqual(loop.layout);
    expect(added).toEqual({ x: 960, y: 0 });
  });

  test.each([
    ['a frame around what moves goes along', annotation({ id: 'a' }), { x: 616, width: 296 }],
    [
      'a frame around some of it grows',
      annotation({ id: 'a', x: -24, y: -24, width: 620, height: 400 }),
      { x: -24, width: 940 },
    ],
    ['a frame around what stays stays', annotation({ id: 'a', x: -24, y: -24, width: 296 }), { x: -24, width: 296 }],
    ['a note beside what moves goes along', annotation({ id: 'a', type: 'note', y: 360 }), { x: 616, y: 360 }],
    ['a note beside what stays stays', annotation({ id: 'a', type: 'note', y: -220 }), { x: 296, y: -220 }],
  ])('%s', (_, before, after) => {
    expect(inserted({ ...fork, annotations: [before] }, 'e2').annotations[0]).toMatchObject(after);
  });

  test('covers nothing, wherever the blocks stand', () => {
    const places = fc.array(fc.record({ x: fc.nat(5), y: fc.nat(5) }), { minLength: 6, maxLength: 6 });
    const ids = ['ask', 'a', 'b', 'c', 'd', 'e'];
    fc.assert(
      fc.property(places, (at) => {
        const layout = Object.fromEntries(
          ids.map((id, index) => [id, { x: (at[index]?.x ?? 0) * 160, y: (at[index]?.y ?? 0) * 96 }]),
        );
        const flow = {
          ...sampleFlow(
            ids.map((id) => [id, id === 'ask' ? 'condition' : 'wait']),
            ['ask.yes>a', 'ask.no>b', 'a.next>c', 'b.next>c', 'c.next>d', 'd.next>e', 'e.next>a'],
          ),
          layout,
        };
        fc.pre(covered(flow).length === 0);
        for (const { id } of flow.edges) expect(covered(inserted(flow, id))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
