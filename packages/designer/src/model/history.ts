import type { Operation } from '@janela/flow-schema';
import type { EditorState, HistoryEntry } from './editor.ts';

/** Older entries are forgotten: two hundred steps back is more than anybody follows. */
export const HISTORY_LIMIT = 200;

/** Edits of one key that follow each other faster than this are one burst, in milliseconds. */
const BURST_MS = 1_000;

type Stacks = Pick<EditorState, 'undoStack' | 'redoStack'>;

/**
 * The undo stack with one more entry, folded into the newest where both are of one burst. Never across an undo: what was undone must
 * not take older edits along when it is typed again.
 */
export function pushEntry({ undoStack, redoStack }: Stacks, entry: HistoryEntry): readonly HistoryEntry[] {
  const newest = undoStack.at(-1);
  if (newest === undefined || redoStack.length > 0 || !isSameBurst(newest, entry))
    return [...undoStack, entry].slice(-HISTORY_LIMIT);
  const merged: HistoryEntry = {
    ...entry,
    selectionBefore: newest.selectionBefore,
    forward: inTurn(newest.forward, entry.forward),
    backward: inTurn(entry.backward, newest.backward),
  };
  return [...undoStack.slice(0, -1), merged];
}

function isSameBurst(newest: HistoryEntry, entry: HistoryEntry): boolean {
  return newest.mergeKey !== null && newest.mergeKey === entry.mergeKey && entry.at - newest.at < BURST_MS;
}

/** One after the other. Of keystrokes only the last word is kept, or a long text would be remembered once for each of its letters. */
function inTurn(first: Operation, then: Operation): Operation {
  const operations: Operation[] = [];
  for (const operation of [...parts(first), ...parts(then)]) {
    const before = operations.at(-1);
    if (before !== undefined && overwrites(operation, before)) operations.pop();
    operations.push(operation);
  }
  return { type: 'batch', operations };
}

function parts(operation: Operation): readonly Operation[] {
  return operation.type === 'batch' ? operation.operations : [operation];
}

/** Whether doing `later` leaves nothing of what `earlier` did. */
function overwrites(later: Operation, earlier: Operation): boolean {
  if (later.type === 'set-params' || later.type === 'rename-node')
    return earlier.type === later.type && earlier.nodeId === later.nodeId;
  if (later.type === 'rename-flow' || later.type === 'set-settings') return earlier.type === later.type;
  if (later.type === 'move-nodes') return earlier.type === later.type && covers(later.positions, earlier.positions);
  if (later.type === 'change-annotation')
    return (
      earlier.type === later.type && earlier.annotationId === later.annotationId && covers(later.change, earlier.change)
    );
  return false;
}

function covers(later: object, earlier: object): boolean {
  return Object.keys(earlier).every((key) => Object.hasOwn(later, key));
}
