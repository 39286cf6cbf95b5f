const FORMATS = new Map<string, Intl.ListFormat>();

/** “a, b and c”; with `disjunction` “a, b or c”. */
export function listText(
  items: readonly string[],
  locale: string,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  const key = `${locale} ${type}`;
  const format = FORMATS.get(key) ?? new Intl.ListFormat(locale, { type });
  FORMATS.set(key, format);
  return format.format(items);
}
