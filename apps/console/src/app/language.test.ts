import { expect, test } from 'vitest';
import { preferredLanguage } from './language.ts';

test.each([
  [null, ['pt-PT', 'en'], 'pt-BR'],
  [null, ['fr-FR', 'es-419', 'en'], 'es'],
  [null, ['en-GB'], 'en'],
  [null, ['ja'], 'en'],
  ['es', ['pt-BR'], 'es'],
  ['xx', ['pt-BR'], 'pt-BR'],
])('speaks what was chosen (%s), else what the browser asks for (%s)', (stored, browser, language) => {
  expect(preferredLanguage(stored, browser)).toBe(language);
});
