import { z } from 'zod';
import { textTemplateField } from '../../text-template/text-template.ts';
import { defineNode } from '../node-model.ts';

const LONGEST_NOTE = 2_000;

/** Writes something into the thread that only the team sees. */
export interface InternalNoteParams {
  readonly text: string;
}

export const internalNote = defineNode<'internal-note', InternalNoteParams>({
  kind: 'internal-note',
  family: 'team',
  params: z.strictObject({ text: textTemplateField(LONGEST_NOTE) }),
  defaults: { text: '' },
  ports: () => [{ id: 'next' }],
  waits: false,
  form: [{ field: 'text', widget: 'message', limit: LONGEST_NOTE }],
  references: () => [],
  migrations: [],
});
