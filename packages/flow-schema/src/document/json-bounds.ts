/** Deeper than any flow can be, and far from what would exhaust the stack. */
const DEEPEST_JSON = 32;
/** More values than two thousand blocks can hold. */
const MOST_JSON_VALUES = 200_000;

/** Refuses JSON that is too deep or too large before anything walks it by recursion. Null where it is neither. */
export function jsonBounds(json: unknown): 'too-deep' | 'too-large' | null {
  let level: readonly unknown[] = [json];
  let seen = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST_JSON) return 'too-deep';
    seen += level.length;
    if (seen > MOST_JSON_VALUES) return 'too-large';
    level = level.flatMap((value): readonly unknown[] =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
  return null;
}
