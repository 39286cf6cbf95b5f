import { expect, test } from 'vitest';
import { wordsIn } from '../test-support/words.ts';
import { fewText } from './few-text.ts';

test.each([
  { items: [], text: '' },
  { items: ['a'], text: 'a' },
  { items: ['a', 'b', 'c', 'd'], text: 'a, b, c e d' },
  { items: ['a', 'b', 'c', 'd', 'e'], text: 'a, b, c e mais 2' },
])('$text', ({ items, text }) => {
  expect(fewText(items, wordsIn('pt-BR'))).toBe(text);
});

test('of several that may be', () => {
  expect(fewText(['a', 'b', 'c', 'd', 'e', 'f'], wordsIn('es'), 'disjunction')).toBe('a, b, c o 3 más');
});
