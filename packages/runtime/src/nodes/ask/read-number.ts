const SPOKEN = /^[^\d+-]{0,4}([+-]?[\d.,\s]*\d)[^\d]{0,4}$/;
/** One mark with exactly three digits behind it: `1.500` is a thousand and five hundred to some, one and a half to others. */
const EITHER = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;

/** Where a point stands before the decimals; elsewhere a comma does. ISO 3166-1, after the Unicode CLDR. */
const POINT_BEFORE_DECIMALS = new Set(
  'US CA GB IE AU NZ MX GT HN NI SV PA DO PR PE IN PK BD LK NP JP CN TW HK MO SG MY TH PH KR IL AE SA EG NG KE GH UG TZ ZW BW CH'.split(
    ' ',
  ),
);

/**
 * A number as people of a country (ISO 3166-1, two letters) type it, `1.234,5`, `1,234.5`, `R$ 50` or `10 kg`. Of two marks the last one
 * stands before the decimals; a mark alone does too, unless there are several of it, or the country would group three digits by it.
 */
export function readNumber(text: string, country: string): number | null {
  const [, digits] = SPOKEN.exec(text.trim()) ?? [];
  if (digits === undefined) return null;
  const compact = digits.replaceAll(/\s/g, '');
  const comma = compact.lastIndexOf(',');
  const dot = compact.lastIndexOf('.');
  const mark = comma > dot ? ',' : '.';
  const isAlone = Math.min(comma, dot) === -1;
  const groups = POINT_BEFORE_DECIMALS.has(country) ? ',' : '.';
  const isGrouping = isAlone && (compact.split(mark).length > 2 || (EITHER.test(compact) && mark === groups));
  const other = mark === ',' ? '.' : ',';
  const plain = compact.replaceAll(other, '').replaceAll(mark, isGrouping ? '' : '.');
  const value = Number(plain);
  return plain !== '' && Number.isFinite(value) ? value : null;
}
