import { expect, test } from 'vitest';
import { readDurationEntry, writeDuration } from './duration-value.ts';

test.each([
  ['PT23H', 23, 'hour'],
  ['P1DT12H', 36, 'hour'],
  ['P2D', 2, 'day'],
  ['P1DT24H', 2, 'day'],
  ['P2W', 2, 'week'],
  ['PT36H', 36, 'hour'],
  ['PT90M', 90, 'minute'],
  ['PT1H30M', 90, 'minute'],
  ['PT45S', 45, 'second'],
  ['PT1M30S', 90, 'second'],
  ['PT0H', 0, 'hour'],
  ['PTM', '', 'minute'],
  ['PD', '', 'day'],
  ['soon', '', 'hour'],
  ['', '', 'hour'],
] as const)('%s is %s %s', (text, amount, unit) => {
  expect(readDurationEntry(text)).toEqual({ amount, unit });
});

test.each([
  [{ amount: 23, unit: 'hour' }, 'PT23H'],
  [{ amount: 2, unit: 'day' }, 'P2D'],
  [{ amount: 1, unit: 'week' }, 'P1W'],
  [{ amount: '', unit: 'minute' }, 'PTM'],
] as const)('%o is written as %s, and read again as it was', (entry, text) => {
  expect(writeDuration(entry)).toBe(text);
  expect(readDurationEntry(text)).toEqual(entry);
});
