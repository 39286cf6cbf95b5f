import type { FlowDocument, Issue, Operation, Refusal, SendProof } from '@janela/flow-schema';
import type { StoreApi } from 'zustand/vanilla';
import type { Plan, Planned, PlanLabel } from './plan.ts';
import type { Selection } from './selection.ts';

/** One step of undo or redo. */
export interface HistoryEntry {
  readonly label: PlanLabel;
  readonly count: number;
  readonly forward: Operation;
  readonly backward: Operation;
  readonly selectionBefore: Selection;
  readonly selectionAfter: Selection;
  readonly mergeKey: string | null;
  /** Epoch milliseconds of the last edit that was merged into it. */
  readonly at: number;
}

export interface EditorState {
  readonly document: FlowDocument;
  readonly selection: Selection;
  /** Newest last; at most `HISTORY_LIMIT`. */
  readonly undoStack: readonly HistoryEntry[];
  readonly redoStack: readonly HistoryEntry[];
  /** Of the newest finished analysis, which may be one edit behind the document. */
  readonly issues: readonly Issue[];
  /** What the messages of the flow were proved to be; empty while it does not parse. */
  readonly proofs: readonly SendProof[];
  readonly readOnly: boolean;
}

/** What the world outside gives the editor. */
export interface EditorEnv {
  /** A new id that starts with the prefix, e.g. `wait-x7k2m9`. */
  readonly newId: (prefix: string) => string;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Told after each change of the document, undo and redo included; `operation` is what was applied. */
export type OperationListener = (operation: Operation, document: FlowDocument) => void;

export interface Editor {
  readonly store: StoreApi<EditorState>;
  readonly env: EditorEnv;
  /** Carries a plan out. Gives the refusal where it could not be, and leaves everything as it was. */
  readonly run: (planned: Planned | Plan) => Refusal | { readonly code: 'nothing-to-do' | 'read-only' } | null;
  /** Gives what was undone, null where there is nothing. */
  readonly undo: () => HistoryEntry | null;
  readonly redo: () => HistoryEntry | null;
  readonly select: (selection: Selection) => void;
  /** A document from outside (the server's newer draft): replaces all and forgets the history. */
  readonly load: (document: FlowDocument) => void;
  readonly setIssues: (issues: readonly Issue[]) => void;
  readonly setProofs: (proofs: readonly SendProof[]) => void;
  readonly setReadOnly: (readOnly: boolean) => void;
  readonly onOperation: (listener: OperationListener) => () => void;
}
