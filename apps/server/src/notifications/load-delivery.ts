import { eq } from 'drizzle-orm';
import {
  accounts,
  channels,
  contacts,
  conversations,
  members,
  notificationDeliveries,
  notifications,
  users,
  webhookEndpoints,
} from '../database/schema/index.ts';
import type { Database } from '../services.ts';

/** One delivery with everything that a mail or a webhook says; null where its notification is gone, or what it is about. */
export async function loadDelivery(db: Database, deliveryId: string) {
  const [row] = await db
    .select({
      delivery: notificationDeliveries,
      notification: notifications,
      account: { name: accounts.name, timeZone: accounts.timeZone, locale: accounts.locale },
      channel: { id: channels.id, kind: channels.kind, name: channels.name },
      contact: { id: contacts.id, name: contacts.name },
    })
    .from(notificationDeliveries)
    .innerJoin(notifications, eq(notifications.id, notificationDeliveries.notificationId))
    .innerJoin(accounts, eq(accounts.id, notificationDeliveries.accountId))
    .leftJoin(conversations, eq(conversations.id, notifications.conversationId))
    .leftJoin(channels, eq(channels.id, conversations.channelId))
    .leftJoin(contacts, eq(contacts.id, conversations.contactId))
    .where(eq(notificationDeliveries.id, deliveryId));
  if (!row) return null;
  const { delivery, account, notification } = row;
  const { id, createdAt } = notification;
  const subject = subjectOf(row);
  return subject && { delivery, account, notification: { id, createdAt }, subject };
}

type Notification = typeof notifications.$inferSelect;

interface Around {
  readonly notification: Notification;
  readonly channel: Pick<typeof channels.$inferSelect, 'id' | 'kind' | 'name'> | null;
  readonly contact: Pick<typeof contacts.$inferSelect, 'id' | 'name'> | null;
}

/** What a notification is about. */
function subjectOf({ notification, channel, contact }: Around) {
  const { kind, conversationId, text, facts, ruleChange, flowId } = notification;
  if (kind === 'rules-changed') {
    return ruleChange && ({ kind, ruleChange, flowId } as const);
  }
  // A task is told in the console only.
  if (kind === 'task' || conversationId === null || facts === null || channel === null || contact === null) return null;
  return { kind, conversationId, text, facts, channel, contact } as const;
}

export type LoadedDelivery = NonNullable<Awaited<ReturnType<typeof loadDelivery>>>;

/** A customer who waits, or waited in vain. */
export type ConversationSubject = Extract<LoadedDelivery['subject'], { readonly conversationId: string }>;

/** The reader of an e-mail; null where they have left. */
export async function loadReader(db: Database, memberId: string) {
  const [row] = await db
    .select({ email: users.email, name: users.name, locale: users.locale })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(eq(members.id, memberId));
  return row ?? null;
}

/** The receiver of a webhook; null where it was removed. */
export async function loadEndpoint(db: Database, endpointId: string) {
  const [row] = await db.select().from(webhookEndpoints).where(eq(webhookEndpoints.id, endpointId));
  return row ?? null;
}
