/**
 * JSON with one spelling for one value, after RFC 8785: members sorted by UTF-16 code units, no white space, numbers as
 * ECMAScript writes them. A member that is `undefined` is left out, as in `JSON.stringify`.
 * Throws `TypeError` on what JSON cannot say: a number that is not finite, a function, a cycle is the caller's mistake.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`JSON has no number ${value}`);
  if (value === null || typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') {
    return JSON.stringify(value);
  }
  throw new TypeError(`JSON has no ${typeof value}`);
}
