import { z } from 'zod';
import { durationField } from '../../duration/duration.ts';
import { textTemplateField } from '../../text-template/text-template.ts';
import { defineNode } from '../node-model.ts';
import { recipientReferences, recipientsField } from '../fields/recipients.ts';
import type { Recipient } from '../fields/recipients.ts';

const LONGEST_TITLE = 500;

/** Gives the team something to do about this conversation. */
export interface CreateTaskParams {
  readonly title: string;
  /** ISO-8601 from now; absent: without a date. */
  readonly dueIn?: string | undefined;
  readonly recipients: readonly Recipient[];
}

export const createTask = defineNode<'create-task', CreateTaskParams>({
  kind: 'create-task',
  family: 'team',
  params: z.strictObject({
    title: textTemplateField(LONGEST_TITLE),
    dueIn: durationField().optional(),
    recipients: recipientsField(),
  }),
  defaults: { title: '', dueIn: 'P1D', recipients: [{ type: 'assignee' }] },
  ports: () => [{ id: 'next' }],
  waits: false,
  form: [
    { field: 'title', widget: 'message', limit: LONGEST_TITLE },
    { field: 'dueIn', widget: 'duration', optional: true },
    { field: 'recipients', widget: 'recipients' },
  ],
  references: ({ recipients }) => recipientReferences(recipients, 'params.recipients'),
  migrations: [],
});
