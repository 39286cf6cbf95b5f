/** One for each variable of a message, so that two that differ stay different. */
const STAND_INS = 'abcdefghijklmnopqrstuvwxyz';

const PIECE = /\{\{.*?\}\}|\{%.*?%\}/gs;

/**
 * The same value with every text in it as short as its variables can make it, but one letter for each: what is too long then is too
 * long for everybody. Choices in a text (`{% if … %}`) are left out with their marks only, so a text with them is no shorter than that.
 */
export function shortestFilling<Value>(value: Value): Value {
  const names: string[] = [];
  const letterOf = (piece: string): string => {
    if (!names.includes(piece)) names.push(piece);
    return STAND_INS.charAt(names.indexOf(piece) % STAND_INS.length);
  };
  const fill = (inner: unknown): unknown => {
    if (typeof inner === 'string') return filled(inner, letterOf);
    if (Array.isArray(inner)) return inner.map(fill);
    if (typeof inner !== 'object' || inner === null) return inner;
    return Object.fromEntries(Object.entries(inner).map(([key, one]) => [key, fill(one)]));
  };
  // The shape stays as it is: only texts are changed, into texts.
  return fill(value) as Value;
}

/** A text with choices says only one of them, so nothing is known of its length. */
function filled(text: string, letterOf: (piece: string) => string): string {
  if (text.includes('{%')) return letterOf(text);
  return text.replaceAll(PIECE, letterOf);
}
