import { expect, test } from 'vitest';
import { fractionLeft, splitTime, windowState } from './window-state.ts';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const MINUTE = 60_000;

function closingIn(ms: number) {
  return { closesAt: new Date(NOW + ms).toISOString() };
}

test.each([
  ['open', 24 * 60 * MINUTE],
  ['open', 4 * 60 * MINUTE],
  ['soon', 4 * 60 * MINUTE - 1],
  ['soon', 60 * MINUTE],
  ['last', 60 * MINUTE - 1],
  ['last', 1],
  ['closed', 0],
  ['closed', -5 * MINUTE],
])('is %s with %d ms left', (state, left) => {
  expect(windowState(closingIn(left), NOW)).toBe(state);
});

test('has never been open without an end', () => {
  expect(windowState({ closesAt: null }, NOW)).toBe('never');
  expect(fractionLeft({ closesAt: null }, NOW)).toBe(0);
});

test('empties from full to nothing', () => {
  const openedAt = new Date(NOW).toISOString();
  const window = { openedAt, closesAt: new Date(NOW + 48 * 60 * MINUTE).toISOString() };
  expect(fractionLeft(window, NOW)).toBe(1);
  expect(fractionLeft(window, NOW + 36 * 60 * MINUTE)).toBe(0.25);
  expect(fractionLeft(window, NOW + 49 * 60 * MINUTE)).toBe(0);
});

test('lasts a day where nobody knows when it opened', () => {
  expect(fractionLeft(closingIn(6 * 60 * MINUTE), NOW)).toBe(0.25);
});

test('never says more time than is left', () => {
  expect(splitTime(72 * MINUTE + 59_999)).toEqual({ days: 0, hours: 1, minutes: 12 });
  expect(splitTime(117 * 60 * MINUTE)).toEqual({ days: 4, hours: 21, minutes: 0 });
});
