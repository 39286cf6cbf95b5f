/** Text as people compare it: without case, accents and doubled spaces. `AÇÃO  já` and `acao ja` are the same. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();
}
