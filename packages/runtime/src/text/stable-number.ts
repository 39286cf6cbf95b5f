/**
 * A number from 0 to below `count` that is always the same for the same text, and tells nothing of the number of another text: FNV-1a,
 * stirred until every bit depends on every other. Unstirred, its lowest bits are but the lowest bits of the letters, and two splits by
 * halves would send each contact the same two ways.
 */
export function stableNumber(text: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return Math.floor((stirred(hash) / 2 ** 32) * count);
}

/** The last step of MurmurHash3. */
function stirred(hash: number): number {
  let bits = hash;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
