import { isRecord } from '../document/is-record.ts';

/** One value that is not what it was. `before` or `after` is absent where the field was, or is, not there. */
export interface FieldChange {
  /** Dotted path, as in issues: `params.after`. */
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/**
 * The fields in which two JSON values differ, as deep as both sides have the same shape: a list that grew or shrank is told whole,
 * because where an entry went in is a guess.
 */
export function fieldChanges(before: unknown, after: unknown, field = ''): readonly FieldChange[] {
  if (before === after) return [];
  if (isRecord(before) && isRecord(after)) {
    const names = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...names].flatMap((name) => fieldChanges(own(before, name), own(after, name), dotted(field, name)));
  }
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length && before.every(isContainer)) {
    return before.flatMap((item, index) => fieldChanges(item, after[index], dotted(field, index)));
  }
  if (Array.isArray(before) && Array.isArray(after) && sameLists(before, after)) return [];
  return [{ field, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
}

function sameLists(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length === after.length && before.every((item, index) => fieldChanges(item, after[index]).length === 0);
}

function isContainer(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function own(record: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

function dotted(field: string, name: string | number): string {
  return field === '' ? String(name) : `${field}.${name}`;
}
