import { expect, test } from 'vitest';
import { fitsSearch } from './fits-search.ts';

test.each([
  ['Lembrete de 24 horas', '24 H', true],
  ['Pós-venda', 'pos', true],
  ['Pos-venda', 'PÓS', true],
  ['Boas-vindas', '  boas ', true],
  ['Boas-vindas', 'venda', false],
  ['Boas-vindas', '', true],
])('%s is found by "%s": %s', (text, typed, found) => {
  expect(fitsSearch(text, typed)).toBe(found);
});
