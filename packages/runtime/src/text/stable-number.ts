/** A number from 0 to below `count` that is always the same for the same text: FNV-1a, which spreads short ids well enough. */
export function stableNumber(text: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) % count;
}
