import { graphemesOf } from './graphemes.ts';
import { fitsLimit, textLength, type TextLimit } from './text-length.ts';

const ELLIPSIS = '…';

/** The text where it fits, else as many whole characters of it as fit before an `…`. */
export function cutText(text: string, limit: TextLimit): string {
  if (fitsLimit(text, limit)) return text;
  const room = { ...limit, max: limit.max - textLength(ELLIPSIS, limit.unit) };
  return `${headOf(text, room).trimEnd()}${ELLIPSIS}`;
}

/** The longest beginning of whole characters that fits. Never empty: a single character that is too long is broken up. */
export function headOf(text: string, limit: TextLimit): string {
  const whole = takeWhile(graphemesOf(firstOf(text, limit)), limit);
  return whole === '' ? takeWhile(Array.from(firstOf(text, limit)), limit) : whole;
}

/** No more of a long text than can matter: every character counts for one at least. */
function firstOf(text: string, { max }: TextLimit): string {
  // Some more, so that the last character taken is known to be whole.
  return text.length <= max + 64 ? text : text.slice(0, max + 64);
}

function takeWhile(pieces: readonly string[], { max, unit }: TextLimit): string {
  let taken = 0;
  let length = 0;
  for (const piece of pieces) {
    length += textLength(piece, unit);
    if (length > max) break;
    taken += 1;
  }
  return pieces.slice(0, taken).join('');
}
