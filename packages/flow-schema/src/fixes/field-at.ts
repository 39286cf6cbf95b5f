import { isRecord } from '../document/is-record.ts';

export type FieldPath = readonly string[];

/**
 * The keys that a dotted field stands for in this value, whose own keys may hold dots too. The last key need not be there, as a
 * missing field is also a place. Null where the rest of the path leads nowhere.
 */
export function pathOf(value: unknown, field: string): FieldPath | null {
  if (typeof value !== 'object' || value === null) return null;
  for (const key of Object.keys(value)) {
    if (key === field) return [key];
    if (!field.startsWith(`${key}.`)) continue;
    const rest = pathOf(Reflect.get(value, key), field.slice(key.length + 1));
    if (rest !== null) return [key, ...rest];
  }
  return field.includes('.') ? null : [field];
}

export function fieldAt(value: unknown, path: FieldPath): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = Reflect.get(at, key);
  }
  return at;
}

/** The same value with another one at the path, or with nothing there. Shares what does not change. */
export function withField(value: unknown, path: FieldPath, change: FieldEdit): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return 'put' in change ? change.put : undefined;
  const next = withField(fieldAt(value, [key]), rest, change);
  if (Array.isArray(value)) return value.map((item: unknown, index) => (String(index) === key ? next : item));
  const entries = isRecord(value) ? Object.entries(value) : [];
  if (rest.length === 0 && 'remove' in change) return Object.fromEntries(entries.filter(([name]) => name !== key));
  if (!entries.some(([name]) => name === key)) return Object.fromEntries([...entries, [key, next]]);
  return Object.fromEntries(entries.map(([name, old]): [string, unknown] => [name, name === key ? next : old]));
}

export type FieldEdit = { readonly put: unknown } | { readonly remove: true };
