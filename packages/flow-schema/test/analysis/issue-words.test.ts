import { describe, expect, test } from 'vitest';
import { ISSUE_CODES, issueText, LANGUAGES } from '../../src/index.ts';

describe('the sentences of issues', () => {
  test.each(ISSUE_CODES)('%s: three languages, the same blanks', (code) => {
    const texts = LANGUAGES.map((language) => issueText({ code }, language));
    expect(new Set(texts).size).toBe(LANGUAGES.length);
    expect(new Set(texts.map((text) => [...text.matchAll(/\{\w+\}/g)].map(String).sort().join())).size).toBe(1);
  });

  test('channels have their names, times are read at a glance', () => {
    const params = { channel: 'whatsapp, instagram', since: (25 * 60 + 5) * 60_000 };
    expect(issueText({ code: 'may-be-outside-window', params }, 'pt-BR')).toMatch(
      /^Em WhatsApp, Instagram, isto pode sair 25 h 5 min depois/,
    );
  });

  test.each([
    [59_000, '1 min'],
    [45 * 60_000, '45 min'],
    [24 * 3_600_000, '24 h'],
    [(24 * 60 + 15) * 60_000, '24 h 15 min'],
    [9 * 24 * 3_600_000 + 60_000, '9 d'],
    [(9 * 24 + 5) * 3_600_000, '9 d 5 h'],
  ])('%d ms reads %s', (since, words) => {
    expect(issueText({ code: 'may-be-outside-window', params: { since } }, 'en')).toContain(` ${words} `);
  });
});
