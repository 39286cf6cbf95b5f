import { headOf } from './cut-text.ts';
import { fitsLimit, textLength, type TextLimit } from './text-length.ts';

/** Where a text is best broken, best first: between paragraphs, lines, sentences, words. */
const BREAKS = [/\n\s*\n/g, /\n/g, /(?<=[.!?…])\s/g, /\s/g] as const;

/**
 * A long text as several messages, words kept whole wherever a word fits. Only white space at the breaks is lost.
 * Empty for a text of white space.
 */
export function splitText(text: string, limit: TextLimit): readonly string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest !== '' && !fitsLimit(rest, limit)) {
    const head = headOf(rest, limit);
    const at = breakBefore(rest, head.length);
    parts.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return rest === '' ? parts : [...parts, rest];
}

/**
 * What can be said in messages before, and an end that is short enough to stand above buttons. The end is as long as
 * it can be: it is what the buttons are about.
 */
export function splitOffEnd(text: string, limit: TextLimit): { readonly before: string; readonly end: string } {
  const whole = text.trim();
  if (fitsLimit(whole, limit)) return { before: '', end: whole };
  const least = whole.length - lastFitting(whole, limit);
  for (const pattern of BREAKS) {
    const found = [...whole.matchAll(pattern)].find(
      ({ index, 0: gap }) => index + gap.length >= least && index + gap.length < whole.length,
    );
    if (found) return { before: whole.slice(0, found.index).trimEnd(), end: whole.slice(found.index).trimStart() };
  }
  // One word longer than the limit: all of it goes before, cut into messages there.
  const parts = splitText(whole, limit);
  const end = parts.at(-1) ?? '';
  return { before: whole.slice(0, whole.length - end.length), end };
}

/** How many UTF-16 units of the text's end fit. */
function lastFitting(text: string, { max, unit }: TextLimit): number {
  if (unit === 'characters') return max;
  let units = Math.min(text.length, max);
  while (textLength(text.slice(text.length - units), unit) > max) units -= 1;
  return units;
}

/** The last good place to break at or before `most`; `most` where a single word is longer. */
function breakBefore(text: string, most: number): number {
  // A break in the first half would waste more than a worse one further on.
  const least = Math.floor(most / 2);
  for (const pattern of BREAKS) {
    const found = [...text.slice(0, most + 1).matchAll(pattern)].findLast(
      ({ index }) => index >= least && index <= most,
    );
    if (found) return found.index;
  }
  const space = text.slice(0, most + 1).search(/\s\S*$/);
  return space > 0 ? space : most;
}
