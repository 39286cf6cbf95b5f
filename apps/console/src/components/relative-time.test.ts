import { expect, test } from 'vitest';
import { relativeTime } from './relative-time.tsx';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const MINUTE = 60_000;

test.each([
  ['en', 10_000, 'now'],
  ['en', 5 * MINUTE, '5 min. ago'],
  ['en', 119 * MINUTE, '1 hr. ago'],
  ['pt-BR', 26 * 60 * MINUTE, 'ontem'],
  ['es', 3 * MINUTE, 'hace 3 min'],
  ['en', 8 * 24 * 60 * MINUTE, 'Nov 15, 2026'],
])('in %s, %d ms back', (locale, back, words) => {
  expect(relativeTime({ at: NOW - back, now: NOW, locale })).toBe(words);
});
