import type { AnalysisContext } from '../analysis/analysis-context.ts';
import type { FlowDocument } from '../document/flow-document.ts';
import type { Issue } from '../issues/issue.ts';
import type { Operation } from '../ops/operation.ts';

/** What a fix does. The words for each are in `labels.<language>.ts`. */
export const FIX_CODES = [
  'remove-connection',
  'remove-block',
  'forget-place',
  'remove-field',
  'remove-repeated',
  'use-standard',
  'insert-wait',
  'add-trigger',
  'insert-window-check',
  'shorten-wait',
  'use-template',
  'add-end',
] as const;

export type FixCode = (typeof FIX_CODES)[number];

/** One click that makes an issue go away. */
export interface Fix {
  readonly code: FixCode;
  readonly operation: Operation;
}

export interface FixEnv {
  /** A new id that starts with the prefix, e.g. `wait-x7k2m9`. */
  readonly newId: (prefix: string) => string;
  /** What the issues were found with. */
  readonly context?: AnalysisContext;
}

export interface FixQuestion {
  readonly document: FlowDocument;
  readonly issue: Issue;
  readonly env: FixEnv;
}

/** Proposes a fix for one issue; null where this one is not so simple. */
export type Fixer = (question: FixQuestion) => Fix | null;
