import { describe, expect, test } from 'vitest';
import {
  CONTENT_CHANGES,
  CONTENT_PROBLEMS,
  contentChangeText,
  type ContentProblem,
  contentProblemText,
  LANGUAGES,
} from '../../src/index.ts';

describe('the sentences', () => {
  test.each(CONTENT_CHANGES)('%s: one in each language', (code) => {
    expect(new Set(LANGUAGES.map((language) => contentChangeText({ code }, language))).size).toBe(LANGUAGES.length);
  });

  const problems = CONTENT_PROBLEMS.flatMap((code): ContentProblem[] => {
    const found = { code, at: 'text', limit: 640, actual: 777 };
    return code === 'too-long'
      ? [
          { ...found, unit: 'characters' },
          { ...found, unit: 'bytes' },
        ]
      : [found];
  });

  test.each(problems)('%o: one in each language, without a blank', (problem) => {
    const sentences = LANGUAGES.map((language) => contentProblemText(problem, language));
    expect(new Set(sentences).size).toBe(LANGUAGES.length);
    expect(sentences.join()).not.toMatch(/[{}]/);
  });

  test('what is too long says by how much, and how it is counted', () => {
    const problem = { code: 'too-long', at: 'text', limit: 1_000, actual: 1_204, unit: 'bytes' } as const;
    expect(contentProblemText(problem, 'pt-BR')).toMatch(/1204 bytes, e cabem 1000/);
  });
});
