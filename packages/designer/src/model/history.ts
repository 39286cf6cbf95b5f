import type { HistoryEntry } from './editor.ts';

/** Older entries are forgotten: two hundred steps back is more than anybody follows. */
export const HISTORY_LIMIT = 200;

/** Edits of one key that follow each other faster than this are one burst, in milliseconds. */
const BURST_MS = 1_000;

/** The undo stack with one more entry, folded into the newest where both are of one burst. */
export function pushEntry(stack: readonly HistoryEntry[], entry: HistoryEntry): readonly HistoryEntry[] {
  const newest = stack.at(-1);
  if (newest === undefined || !isSameBurst(newest, entry)) return [...stack, entry].slice(-HISTORY_LIMIT);
  const merged: HistoryEntry = {
    ...entry,
    selectionBefore: newest.selectionBefore,
    forward: { type: 'batch', operations: [...parts(newest.forward), ...parts(entry.forward)] },
    backward: { type: 'batch', operations: [...parts(entry.backward), ...parts(newest.backward)] },
  };
  return [...stack.slice(0, -1), merged];
}

function isSameBurst(newest: HistoryEntry, entry: HistoryEntry): boolean {
  return newest.mergeKey !== null && newest.mergeKey === entry.mergeKey && entry.at - newest.at < BURST_MS;
}

function parts(operation: HistoryEntry['forward']): readonly HistoryEntry['forward'][] {
  return operation.type === 'batch' ? operation.operations : [operation];
}
