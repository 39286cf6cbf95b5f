import { z } from 'zod';
import { textTemplateField } from '../../text-template/text-template.ts';
import { defineNode } from '../node-model.ts';
import { recipientReferences, recipientsField } from '../fields/recipients.ts';
import type { Recipient } from '../fields/recipients.ts';

const LONGEST_NOTE = 2_000;

/** Hands the conversation to people: tells them, leaves them a note, and ends the flow. No flow of this conversation goes on. */
export interface HandOffParams {
  readonly recipients: readonly Recipient[];
  /** For the team, in the thread; the customer never sees it. */
  readonly note?: string | undefined;
}

export const handOff = defineNode<'hand-off', HandOffParams>({
  kind: 'hand-off',
  family: 'team',
  params: z.strictObject({ recipients: recipientsField(), note: textTemplateField(LONGEST_NOTE).optional() }),
  defaults: { recipients: [{ type: 'assignee' }] },
  ports: () => [],
  waits: false,
  form: [
    { field: 'recipients', widget: 'recipients' },
    { field: 'note', widget: 'message', optional: true, limit: LONGEST_NOTE },
  ],
  references: ({ recipients }) => recipientReferences(recipients, 'params.recipients'),
  migrations: [],
});
