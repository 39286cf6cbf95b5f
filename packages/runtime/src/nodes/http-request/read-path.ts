const LONGEST_VALUE = 2_000;

/**
 * What stands at a path of some JSON, such as `order.items[0].price` or `$.id`, as text. Objects and lists as JSON; what is not there is
 * empty.
 */
export function readPath(json: unknown, path: string): string {
  const names = path.replace(/^\$\.?/, '').match(/[^.[\]]+/g) ?? [];
  let found: unknown = json;
  for (const name of names) {
    found = typeof found === 'object' && found !== null && Object.hasOwn(found, name) ? Reflect.get(found, name) : null;
  }
  return asText(found).slice(0, LONGEST_VALUE);
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === null || value === undefined ? '' : JSON.stringify(value);
}
