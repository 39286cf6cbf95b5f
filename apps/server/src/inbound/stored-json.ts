/** What PostgreSQL's jsonb refuses although JSON allows it: NUL, and halves of surrogate pairs. */
const REFUSED_BY_JSONB = /\\u(?:0000|d[89a-f])/i;

/** JSON text that jsonb takes. What it cannot hold becomes U+FFFD, so that one odd character never costs a message. */
export function toStoredJson(value: unknown): string {
  const json = JSON.stringify(value);
  return REFUSED_BY_JSONB.test(json) ? JSON.stringify(value, replaceRefused) : json;
}

function replaceRefused(_key: string, value: unknown): unknown {
  if (typeof value === 'string') return toStoredText(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [toStoredText(key), entry]));
}

/** Text that a text column takes. */
export function toStoredText(text: string): string {
  return text.replaceAll('\0', '\ufffd').toWellFormed();
}
