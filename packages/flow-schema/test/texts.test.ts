import { describe, expect, test } from 'vitest';
import { FIX_CODES, fixText, LANGUAGES, REFUSAL_CODES, refusalText } from '../src/index.ts';

describe.each([
  ['refusals', REFUSAL_CODES.map((code) => LANGUAGES.map((language) => refusalText({ code }, language)))],
  ['fixes', FIX_CODES.map((code) => LANGUAGES.map((language) => fixText(code, language)))],
] as const)('the sentences of %s', (_name, sentences) => {
  test.each(sentences)('%s | %s | %s: three languages, the same blanks', (...texts) => {
    expect(new Set(texts).size).toBe(LANGUAGES.length);
    expect(new Set(texts.map((text) => [...text.matchAll(/\{\w+\}/g)].map(String).sort().join())).size).toBe(1);
  });
});

test('a blank is filled in', () => {
  expect(refusalText({ code: 'name-length', params: { limit: 120 } }, 'en')).toBe(
    'A name has from 1 to 120 characters.',
  );
});
