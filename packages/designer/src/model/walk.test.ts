import fc from 'fast-check';
import type { FlowDocument } from '@janela/flow-schema';
import { describe, expect, test } from 'vitest';
import { sampleFlow } from '../test-support/sample-flow.ts';
import { neighbour, type Direction } from './walk.ts';

/** A question whose answers do not stand in one column, and a block of its own far below. */
const flow: FlowDocument = {
  ...sampleFlow(
    [
      ['ask', 'condition'],
      ['yes', 'wait'],
      ['no', 'end'],
      ['after', 'end'],
      ['loose', 'end'],
    ],
    ['ask.no>no', 'ask.yes>yes', 'yes.next>after'],
  ),
  layout: {
    ask: { x: 0, y: 0 },
    yes: { x: 320, y: 0 },
    no: { x: 640, y: 240 },
    after: { x: 640, y: 0 },
    loose: { x: 1600, y: 900 },
  },
};

const go = (from: string, direction: Direction): string | null => neighbour(flow, from, { direction, sizes: {} });

test('from a jump to the right, to where it goes on', () => {
  const jumping = sampleFlow(
    [
      ['start', 'no-reply'],
      ['back', 'jump', { blockId: 'start' }],
    ],
    ['start.next>back'],
  );
  expect(neighbour(jumping, 'back', { direction: 'right', sizes: {} })).toBe('start');
});

describe('arrows lead', () => {
  test.each<[from: string, direction: Direction, to: string | null, why: string]>([
    ['ask', 'right', 'yes', 'the first port, though its connection was drawn last'],
    ['yes', 'down', 'no', 'what the next port leads to, as the column is empty'],
    ['no', 'up', 'after', 'the column before the siblings'],
    ['no', 'left', 'ask', 'back along the flow, over whatever lies between'],
    ['after', 'down', 'no', 'the column'],
    ['after', 'right', 'loose', 'what lies there, as the flow ends'],
    ['loose', 'left', 'no', 'what lies there, as nothing leads here'],
    ['ask', 'up', null, 'nowhere'],
    ['gone', 'down', null, 'nowhere from what is not there'],
  ])('from %s %s to %s: %s', (from, direction, to) => {
    expect(go(from, direction)).toBe(to);
  });
});

test('whatever is connected and wherever it stands, an arrow leads to another block or nowhere', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const;
  const place = fc.record({ x: fc.nat(6), y: fc.nat(6) });
  const drawn = fc.record({ from: fc.nat(6), to: fc.nat(6), port: fc.constantFrom('yes', 'no') });
  fc.assert(
    fc.property(fc.array(place, { minLength: 7, maxLength: 7 }), fc.array(drawn, { maxLength: 8 }), (at, ways) => {
      const edges = new Map(
        ways.filter(({ from, to }) => from !== to).map(({ from, to, port }) => [`${ids[from]}.${port}`, `${ids[to]}`]),
      );
      const drawing: FlowDocument = {
        ...sampleFlow(
          ids.map((id) => [id, 'condition']),
          [...edges].map(([from, to]) => `${from}>${to}`),
        ),
        layout: Object.fromEntries(at.map(({ x, y }, index) => [`${ids[index]}`, { x: x * 320, y: y * 192 }])),
      };
      for (const from of ids) {
        for (const direction of ['right', 'left', 'up', 'down'] as const) {
          const to = neighbour(drawing, from, { direction, sizes: {} });
          expect(to === null || ids.some((id) => id === to && id !== from)).toBe(true);
        }
      }
    }),
  );
});
