const SPOKEN = /^[^\d+-]{0,4}([+-]?[\d.,\s]*\d)[^\d]{0,4}$/;

/**
 * A number as people type it, `1.234,5`, `1,234.5`, `R$ 50` or `10 kg`: the last of the two marks is the decimal one, and a mark alone is
 * decimal unless three digits follow it and it stands there more than once, or both sides look like thousands.
 */
export function readNumber(text: string): number | null {
  const [, digits] = SPOKEN.exec(text.trim()) ?? [];
  if (digits === undefined) return null;
  const compact = digits.replaceAll(/\s/g, '');
  const comma = compact.lastIndexOf(',');
  const dot = compact.lastIndexOf('.');
  const mark = comma > dot ? ',' : '.';
  const isGrouping = Math.min(comma, dot) === -1 && compact.split(mark).length > 2;
  const other = mark === ',' ? '.' : ',';
  const plain = compact.replaceAll(other, '').replaceAll(mark, isGrouping ? '' : '.');
  const value = Number(plain);
  return plain !== '' && Number.isFinite(value) ? value : null;
}
