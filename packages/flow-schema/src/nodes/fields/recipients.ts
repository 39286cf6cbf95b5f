import { z } from 'zod';
import { uniqueList } from './names.ts';
import type { Reference } from '../reference.ts';
import { memberIdField } from './names.ts';

export const NOTIFY_WAYS = ['in-app', 'email', 'webhook', 'slack'] as const;

export type NotifyWay = (typeof NOTIFY_WAYS)[number];

const ROLES = ['owner', 'admin', 'agent'] as const;

/** Who is told. `assignee` means everyone while the conversation has none; `on-duty` whoever is online just then, else everyone. */
export type Recipient =
  | { readonly type: 'everyone' }
  | { readonly type: 'assignee' }
  | { readonly type: 'on-duty' }
  | { readonly type: 'role'; readonly role: (typeof ROLES)[number] }
  | { readonly type: 'person'; readonly memberId: string };

const recipient: z.ZodType<Recipient> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('everyone') }),
  z.strictObject({ type: z.literal('assignee') }),
  z.strictObject({ type: z.literal('on-duty') }),
  z.strictObject({ type: z.literal('role'), role: z.enum(ROLES) }),
  z.strictObject({ type: z.literal('person'), memberId: memberIdField() }),
]);

export function recipientsField(): z.ZodType<readonly Recipient[]> {
  return z.array(recipient).min(1).max(50);
}

export function notifyWaysField(): z.ZodType<readonly NotifyWay[]> {
  return uniqueList(z.enum(NOTIFY_WAYS), NOTIFY_WAYS.length);
}

export function recipientReferences(recipients: readonly Recipient[], field: string): readonly Reference[] {
  return recipients.flatMap((one, index) =>
    one.type === 'person' ? [{ type: 'member' as const, id: one.memberId, field: `${field}.${index}.memberId` }] : [],
  );
}
