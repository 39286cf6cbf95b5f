const ZERO_WIDTH_JOINER = '\u200D';
/** Marks (accents, variation selectors, keycaps), skin tones, and the tags that make up a flag of a region. */
const EXTENDING = /^[\p{M}\p{Emoji_Modifier}\u{E0020}-\u{E007F}]$/u;
const REGIONAL = /^\p{Regional_Indicator}$/u;

/**
 * What a reader takes for one character each: a letter with its accents, a family of emoji, a flag. By hand, because
 * pure code has no locale data; scripts that need a dictionary to be told apart are cut between code points.
 */
export function graphemesOf(text: string): readonly string[] {
  const graphemes: string[] = [];
  let current = '';
  let flagHalves = 0;
  for (const character of text) {
    const isRegional = REGIONAL.test(character);
    const joins =
      current !== '' &&
      (EXTENDING.test(character) ||
        character === ZERO_WIDTH_JOINER ||
        current.endsWith(ZERO_WIDTH_JOINER) ||
        (character === '\n' && current === '\r') ||
        (isRegional && flagHalves === 1));
    if (!joins && current !== '') graphemes.push(current);
    current = joins ? current + character : character;
    if (!joins) flagHalves = isRegional ? 1 : 0;
    else if (isRegional) flagHalves += 1;
  }
  if (current !== '') graphemes.push(current);
  return graphemes;
}
