import { expect, test } from 'vitest';
import { MemberTurns } from '../src/index.ts';
import type { TurnChoice } from '../src/index.ts';

const ANYONE: TurnChoice = { strategy: 'round-robin', among: ['ana', 'bia', 'caio'] };

function turns(open: Readonly<Record<string, number>> = {}): MemberTurns {
  return new MemberTurns({ last: new Map(), open: new Map(Object.entries(open)) });
}

test('turns go round, whoever had none first by id', () => {
  const round = turns();
  expect([1, 2, 3, 4].map(() => round.take(ANYONE))).toEqual(['ana', 'bia', 'caio', 'ana']);
});

test('next is whose turn is longest ago, not who had the fewest', () => {
  const round = turns();
  for (const among of [['ana'], ['ana'], ['bia']]) round.take({ ...ANYONE, among });
  expect(round.take({ ...ANYONE, among: ['ana', 'bia'] })).toBe('ana');
});

test('the least busy one counts what is given at once; of equals it is whose turn is longer ago', () => {
  const busy: TurnChoice = { ...ANYONE, strategy: 'least-busy' };
  const round = turns({ ana: 2, bia: 1, caio: 1 });
  expect([1, 2, 3, 4].map(() => round.take(busy))).toEqual(['bia', 'caio', 'ana', 'bia']);
});

test('where nobody is among them it is nobody, and nobody has had a turn', () => {
  const round = turns();
  expect(round.take({ ...ANYONE, among: [] })).toBeNull();
  expect([...round.last]).toEqual([]);
});

test('what a copy takes is not taken', () => {
  const round = turns();
  expect(round.copy().take(ANYONE)).toBe('ana');
  expect(round.take(ANYONE)).toBe('ana');
  expect(new MemberTurns({ last: round.last, open: new Map() }).take(ANYONE)).toBe('bia');
});
