/** Whether a text contains what was typed, whatever the case and the accents: "lembrete" finds "Lembrete", "pos" finds "pós". */
export function fitsSearch(text: string, typed: string): boolean {
  return plain(text).includes(plain(typed.trim()));
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
