/** Names of fields that carry a secret, whatever their spelling. */
const SECRET = /token|secret|password|authorization|proof|signature/i;

const DEEPEST = 32;

/** A copy of a JSON value that may be written to a log: secrets are replaced, and what nests too deep is left out. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= DEEPEST) return '[too deep]';
  if (Array.isArray(value)) return value.map((item) => redact(item, depth + 1));
  const entries = Object.entries(value).map(([name, item]) => [
    name,
    SECRET.test(name) ? '[redacted]' : redact(item, depth + 1),
  ]);
  return Object.fromEntries(entries);
}
