import type { TextEnv } from './text-scope.ts';

/** A text of words and bare variables only, as most are: an odd place is the path of a variable. */
export type PlainTemplate = readonly (string | readonly string[])[];

const BARE = /\{\{\s*([a-zA-Z_][\w.]*)\s*\}\}/;
const MOST_REMEMBERED = 2_000;
const REMEMBERED = new Map<string, PlainTemplate | null>();

/** Null where filters or choices need the whole engine. Remembered: the interpreter meets the same few texts again and again. */
export function plainTemplate(source: string): PlainTemplate | null {
  const known = REMEMBERED.get(source);
  if (known !== undefined) return known;
  const pieces = source.split(BARE);
  const isPlain = pieces.every((piece, index) => index % 2 === 1 || !/\{\{|\{%/.test(piece));
  const template = isPlain ? pieces.map((piece, index) => (index % 2 === 1 ? piece.split('.') : piece)) : null;
  if (REMEMBERED.size >= MOST_REMEMBERED) REMEMBERED.clear();
  REMEMBERED.set(source, template);
  return template;
}

/** Filled in as the engine would: what is not there, or is not of the scope's own, is nothing. */
export function filledIn(template: PlainTemplate, scope: object, escape: TextEnv['escape'] = (value) => value): string {
  let text = '';
  for (const piece of template) text += typeof piece === 'string' ? piece : escape(valueAt(scope, piece));
  return text;
}

function valueAt(scope: object, path: readonly string[]): string {
  let found: unknown = scope;
  for (const name of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return '';
    found = Reflect.get(found, name);
  }
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
}
