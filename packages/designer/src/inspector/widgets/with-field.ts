/** A record with one field changed; `undefined` takes it out. */
export function withField(
  record: Readonly<Record<string, unknown>>,
  field: string,
  value: unknown,
): Readonly<Record<string, unknown>> {
  const { [field]: _before, ...others } = record;
  return value === undefined ? others : { ...record, [field]: value };
}

/** A short id that no item has yet: what a port is called for good, however its name changes. */
export function freshId(prefix: string, taken: readonly string[]): string {
  for (let number = taken.length + 1; ; number += 1) {
    const id = `${prefix}-${number}`;
    if (!taken.includes(id)) return id;
  }
}
