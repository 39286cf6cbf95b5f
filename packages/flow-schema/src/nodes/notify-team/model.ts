import { z } from 'zod';
import { textTemplateField } from '../../text-template/text-template.ts';
import { defineNode } from '../node-model.ts';
import { NOTIFY_WAYS, notifyWaysField, recipientReferences, recipientsField } from '../fields/recipients.ts';
import type { NotifyWay, Recipient } from '../fields/recipients.ts';

const LONGEST_TEXT = 2_000;

/** Tells the team something. Nothing of it reaches the customer, so no window rule applies. */
export interface NotifyTeamParams {
  readonly recipients: readonly Recipient[];
  readonly via: readonly NotifyWay[];
  /** The admin's own words. Absent: the standard text, in the reader's language. */
  readonly text?: string | undefined;
}

export const notifyTeam = defineNode<'notify-team', NotifyTeamParams>({
  kind: 'notify-team',
  family: 'team',
  params: z.strictObject({
    recipients: recipientsField(),
    via: notifyWaysField(),
    text: textTemplateField(LONGEST_TEXT).optional(),
  }),
  defaults: { recipients: [{ type: 'assignee' }], via: ['in-app', 'email'] },
  ports: () => [{ id: 'next' }],
  waits: false,
  form: [
    { field: 'recipients', widget: 'recipients' },
    { field: 'via', widget: 'choices', options: NOTIFY_WAYS },
    { field: 'text', widget: 'message', optional: true, limit: LONGEST_TEXT },
  ],
  references: ({ recipients }) => recipientReferences(recipients, 'params.recipients'),
  migrations: [],
});
