import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutText } from '../../src/content/cut-text.ts';
import { graphemesOf } from '../../src/content/graphemes.ts';
import { splitOffEnd, splitText } from '../../src/content/split-text.ts';
import { textLength, type TextLimit } from '../../src/index.ts';
import { words } from './content-arbitrary.ts';

const limits = fc.record<TextLimit>({
  max: fc.integer({ min: 12, max: 60 }),
  unit: fc.constantFrom('characters', 'bytes'),
});

describe('length', () => {
  test('bytes are those of UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(textLength(text, 'bytes')).toBe(Buffer.byteLength(text, 'utf8'));
        expect(textLength(text, 'characters')).toBe(text.length);
      }),
    );
  });
});

describe('characters as a reader counts them', () => {
  test.each([
    ['👩‍👩‍👧‍👦a', ['👩‍👩‍👧‍👦', 'a']],
    ['🇧🇷🇵🇹🇪', ['🇧🇷', '🇵🇹', '🇪']],
    ['👍🏽!', ['👍🏽', '!']],
    ['é1️⃣', ['é', '1️⃣']],
    ['❤️🏴󠁧󠁢󠁥󠁮󠁧󠁿', ['❤️', '🏴󠁧󠁢󠁥󠁮󠁧󠁿']],
    ['a\r\nb', ['a', '\r\n', 'b']],
  ])('%s', (text, expected) => {
    expect(graphemesOf(text)).toEqual(expected);
  });

  test('as the locale data of the platform tell them, for what people write here', () => {
    const segmenter = new Intl.Segmenter('pt-BR', { granularity: 'grapheme' });
    fc.assert(
      fc.property(words(40), (text) => {
        fc.pre(/^[\p{Script=Latin}\p{Script=Han}\p{Emoji}\u200D\p{M}\s.]*$/u.test(text));
        expect(graphemesOf(text)).toEqual(Array.from(segmenter.segment(text), ({ segment }) => segment));
      }),
    );
  });
});

describe('a cut', () => {
  test('fits, ends in …, and breaks no character', () => {
    fc.assert(
      fc.property(words(80), limits, (text, limit) => {
        const cut = cutText(text, limit);
        expect(textLength(cut, limit.unit)).toBeLessThanOrEqual(limit.max);
        if (cut === text) return;
        const kept = cut.slice(0, -1);
        expect(cut.endsWith('…')).toBe(true);
        expect(text.startsWith(kept)).toBe(true);
        expect(kept === '' || graphemesOf(text).join('\u0000').startsWith(graphemesOf(kept).join('\u0000'))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a split', () => {
  test('fits everywhere, keeps every word in its order, and breaks none that fits', () => {
    fc.assert(
      fc.property(words(300), limits, (text, limit) => {
        const parts = splitText(text, limit);
        for (const part of parts) expect(textLength(part, limit.unit)).toBeLessThanOrEqual(limit.max);
        expect(parts.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
        const all = text.split(/\s+/).filter(Boolean);
        if (all.some((word) => textLength(word, limit.unit) > limit.max)) return;
        expect(parts.flatMap((part) => part.split(/\s+/))).toEqual(all);
      }),
      { numRuns: 500 },
    );
  });

  test('prefers paragraphs to lines, lines to sentences, sentences to words', () => {
    const limit = { max: 20, unit: 'characters' } as const;
    expect(splitText('primeiro aqui\n\nsegundo ali depois', limit)).toEqual(['primeiro aqui', 'segundo ali depois']);
    expect(splitText('primeiro aqui\nsegundo ali depois', limit)).toEqual(['primeiro aqui', 'segundo ali depois']);
    expect(splitText('Primeiro aqui. Segundo ali depois', limit)).toEqual(['Primeiro aqui.', 'Segundo ali depois']);
    expect(splitText('primeiro aqui segundo ali', limit)).toEqual(['primeiro aqui', 'segundo ali']);
  });

  test('what stands above buttons is the end, and all else goes before', () => {
    fc.assert(
      fc.property(words(300), limits, (text, limit) => {
        fc.pre(text.trim() !== '');
        const { before, end } = splitOffEnd(text, limit);
        expect(textLength(end, limit.unit)).toBeLessThanOrEqual(limit.max);
        expect(end.trim()).not.toBe('');
        expect(`${before}${end}`.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
      }),
      { numRuns: 500 },
    );
  });
});
