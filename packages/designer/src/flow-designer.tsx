import type { FlowDocument, Language, Operation } from '@janela/flow-schema';
import type { ReactNode } from 'react';
import type { Directory, FlowCounts } from './model/directory.ts';

export interface FlowDesignerProps {
  /** The draft. A value that is not the one last given to `onOperation` replaces what is being edited. */
  readonly value: FlowDocument;
  /** After each edit, undo and redo: what was done, and the document after it. */
  readonly onOperation: (operation: Operation, document: FlowDocument) => void;
  readonly language: Language;
  readonly directory: Directory;
  readonly counts?: FlowCounts | null;
  readonly readOnly?: boolean;
  /** Stands at the left and at the right of the top bar: the way back and the saved state; publish and versions. */
  readonly topBarStart?: ReactNode;
  readonly topBarEnd?: ReactNode;
}
