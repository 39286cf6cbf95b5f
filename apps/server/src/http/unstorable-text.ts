/** How JSON writes what PostgreSQL keeps nowhere: NUL, and halves of surrogate pairs. Whole pairs are written so too. */
const SUSPECT = /\\u(?:0000|d[89a-f])/i;

/**
 * The path of the first text of a body that the database cannot keep; null where there is none. `json` is the body as it
 * came: nearly all are cleared by one look at it, without a walk.
 */
export function findUnstorableText(json: string, body: unknown): string | null {
  return SUSPECT.test(json) ? walk(body, '') : null;
}

function walk(value: unknown, path: string): string | null {
  if (typeof value === 'string') return isStorable(value) ? null : path;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, entry] of Object.entries(value)) {
    if (!isStorable(key)) return path;
    const found = walk(entry, path === '' ? key : `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}
