import type { Operation, Refusal } from '@janela/flow-schema';
import type { Selection } from './selection.ts';

/** What an undo entry calls what was done. Closed, so that every language says each. */
export const PLAN_LABELS = [
  'add-block',
  'insert-block',
  'paste',
  'duplicate',
  'cut',
  'delete',
  'move',
  'align',
  'auto-layout',
  'connect',
  'disconnect',
  'change-settings-of-block',
  'rename-block',
  'add-note',
  'add-frame',
  'change-annotation',
  'change-flow-settings',
  'rename-flow',
  'fix-problem',
  'restore-version',
  'import',
] as const;

export type PlanLabel = (typeof PLAN_LABELS)[number];

/** One edit, ready to be carried out. */
export interface Plan {
  readonly operation: Operation;
  readonly label: PlanLabel;
  /** How many blocks, notes or connections it concerns, for the words of undo. */
  readonly count?: number;
  /** Edits with the same key that follow each other within a second are one undo entry: a typing burst, held arrow keys. */
  readonly mergeKey?: string;
  /** What is selected afterwards. Absent: what was, without what is gone. */
  readonly select?: Selection;
}

export type Planned =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly refusal: Refusal | { readonly code: 'nothing-to-do' } };
