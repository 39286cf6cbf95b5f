import { hash } from 'node:crypto';

/** Keys are indexed, and an index row has a limit that a payload of 1,000 letters comes near to. */
const LONGEST_KEY = 400;

/** One key for one fact. The free text of a fact, if any, comes last, so that no other fact can spell the same key. */
export function dedupeKey(kind: string, ...parts: readonly (string | number)[]): string {
  const key = `${kind}:${parts.join(':')}`;
  return key.length <= LONGEST_KEY ? key : `${kind}:${digest(key)}`;
}

/** A key for something that has no id: the same bytes twice are the same fact. Never throws, however deep it nests. */
export function fingerprint(value: unknown): string {
  return digest(toText(value));
}

function digest(text: string): string {
  return hash('sha256', text, 'base64url');
}

function toText(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    // JSON.stringify recurses and runs out of stack where a body nests some thousand levels deep.
    return outline(value);
  }
}

function outline(value: unknown): string {
  const parts: string[] = [];
  const pending: unknown[] = [value];
  while (pending.length > 0) {
    const next = pending.pop();
    if (typeof next !== 'object' || next === null) {
      parts.push(JSON.stringify(next) ?? '');
      continue;
    }
    parts.push(Array.isArray(next) ? '[' : '{');
    for (const [key, item] of Object.entries(next)) {
      parts.push(JSON.stringify(key));
      pending.push(item);
    }
  }
  return parts.join();
}
