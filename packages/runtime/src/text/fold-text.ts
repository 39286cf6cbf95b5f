/** So many short texts are remembered: a flow compares one message with the same few words again and again. */
const MOST_REMEMBERED = 1_000;
const SHORT = 200;
const FOLDED = new Map<string, string>();

/** Text as people compare it: without case, accents and doubled spaces. `AÇÃO  já` and `acao ja` are the same. */
export function foldText(text: string): string {
  if (text.length > SHORT) return fold(text);
  const known = FOLDED.get(text);
  if (known !== undefined) return known;
  if (FOLDED.size >= MOST_REMEMBERED) FOLDED.clear();
  const folded = fold(text);
  FOLDED.set(text, folded);
  return folded;
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();
}
