import type { EditorEnv } from '../model/editor.ts';

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Ids that are short enough to be read in a file: the kind, and eight letters by chance. */
export const browserEnv: EditorEnv = {
  newId(prefix) {
    const random = crypto.getRandomValues(new Uint8Array(8));
    return `${prefix}-${Array.from(random, (byte) => LETTERS[byte % LETTERS.length]).join('')}`;
  },
  now: () => Date.now(),
};
