import { InvariantViolation } from '../step/invariant-violation.ts';

/**
 * What comes back after storing a value as JSON. Throws `InvariantViolation` where it is not the same: a field that does not
 * survive storage, an `undefined`, a `Map`, a `Date`, must die in the first scenario instead of after a deploy.
 */
export function throughStorage<Value>(value: Value): Value {
  const stored: Value = JSON.parse(JSON.stringify(value)) as Value;
  const place = difference(value, stored, '');
  if (place !== null)
    throw new InvariantViolation(`Does not survive storage: ${place === '' ? 'the value itself' : place}`);
  return stored;
}

function difference(a: unknown, b: unknown, place: string): string | null {
  if (Object.is(a, b)) return null;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return place;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return place;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  for (const key of keys) {
    if (!Object.hasOwn(a, key) || !Object.hasOwn(b, key)) return `${place}.${key}`;
    const found = difference(Reflect.get(a, key), Reflect.get(b, key), `${place}.${key}`);
    if (found !== null) return found;
  }
  return null;
}
