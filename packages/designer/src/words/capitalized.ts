/** For words that stand in the middle of sentences and, here, at the beginning of a line. */
export function capitalized(text: string, locale: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(locale) + text.slice(first.length);
}
