import { expect, test } from 'vitest';
import { periodStart } from './use-count-period.ts';

const NOW = new Date(2026, 2, 15, 10, 30).getTime();

test.each([
  ['today', new Date(2026, 2, 15)],
  ['7d', new Date(2026, 2, 8, 10, 30)],
  ['30d', new Date(2026, 1, 13, 10, 30)],
] as const)('%s counts since %s', (period, start) => {
  expect(periodStart(period, NOW)).toEqual(start);
});
