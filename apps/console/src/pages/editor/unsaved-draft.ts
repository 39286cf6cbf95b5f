import { readDraft, type FlowDocument } from '@janela/flow-schema';

/** Edits that the server has not got, and the revision they were made to. */
export interface UnsavedDraft {
  readonly document: FlowDocument;
  readonly revision: number;
}

/** Where the unsaved edits of one flow survive a reload, on this device. */
export interface UnsavedPlace {
  readonly read: () => UnsavedDraft | null;
  readonly keep: (draft: UnsavedDraft) => void;
  readonly forget: () => void;
}

/** For who changes nothing. */
export const NOWHERE: UnsavedPlace = { read: () => null, keep: () => undefined, forget: () => undefined };

export function unsavedPlace(flowId: string, storage: Storage): UnsavedPlace {
  const key = `janela.unsaved.${flowId}`;
  return {
    read: () => readUnsaved(storage.getItem(key)),
    keep: (draft) => {
      try {
        storage.setItem(key, JSON.stringify(draft));
      } catch {
        // No room left: the tab still holds the edits, and asks before it closes.
        storage.removeItem(key);
      }
    },
    forget: () => storage.removeItem(key),
  };
}

function readUnsaved(text: string | null): UnsavedDraft | null {
  if (text === null) return null;
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null || !('document' in kept) || !('revision' in kept)) return null;
    const draft = readDraft(kept.document);
    return draft.ok && typeof kept.revision === 'number' ? { document: draft.document, revision: kept.revision } : null;
  } catch {
    return null;
  }
}
