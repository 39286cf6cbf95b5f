import { z } from 'zod';
import { refuse } from '../../issues/issues-from-zod.ts';
import { textTemplateField } from '../../text-template/text-template.ts';
import { defineNode } from '../node-model.ts';

const WAYS = ['in-app', 'email', 'webhook'] as const;
const ROLES = ['owner', 'admin', 'agent'] as const;
const LONGEST_TEXT = 2_000;

/** Who is told. `assignee` means everyone while the conversation has none. */
export type Recipient =
  | { readonly type: 'everyone' }
  | { readonly type: 'assignee' }
  | { readonly type: 'role'; readonly role: (typeof ROLES)[number] }
  | { readonly type: 'person'; readonly memberId: string };

/** Tells the team something. Nothing of it reaches the customer, so no window rule applies. */
export interface NotifyTeamParams {
  readonly recipients: readonly Recipient[];
  readonly via: readonly (typeof WAYS)[number][];
  /** The admin's own words. Absent: the standard text, in the reader's language. */
  readonly text?: string | undefined;
}

const recipient = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('everyone') }),
  z.strictObject({ type: z.literal('assignee') }),
  z.strictObject({ type: z.literal('role'), role: z.enum(ROLES) }),
  z.strictObject({ type: z.literal('person'), memberId: z.string().min(1).max(100) }),
]);

export const notifyTeam = defineNode<'notify-team', NotifyTeamParams>({
  kind: 'notify-team',
  family: 'team',
  params: z.strictObject({
    recipients: z.array(recipient).min(1).max(50),
    via: z
      .array(z.enum(WAYS))
      .min(1)
      .superRefine((ways, context) => {
        if (new Set(ways).size < ways.length) refuse(context, 'repeated-value');
      }),
    text: textTemplateField(LONGEST_TEXT).optional(),
  }),
  defaults: { recipients: [{ type: 'assignee' }], via: ['in-app', 'email'] },
  ports: () => [{ id: 'next' }],
  waits: false,
  form: [
    { field: 'recipients', widget: 'recipients' },
    { field: 'via', widget: 'choices', options: WAYS },
    { field: 'text', widget: 'message', optional: true, limit: LONGEST_TEXT },
  ],
  references: (params) =>
    params.recipients.flatMap((one, index) =>
      one.type === 'person'
        ? [{ type: 'member' as const, id: one.memberId, field: `params.recipients.${index}.memberId` }]
        : [],
    ),
  migrations: [],
});
