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

/** One delivery with everything that a mail or a webhook says; null where its notification is gone. */
export async function loadDelivery(db: Database, deliveryId: string) {
  const [row] = await db
    .select({
      delivery: notificationDeliveries,
      notification: notifications,
      account: { name: accounts.name, timeZone: accounts.timeZone },
      channel: { id: channels.id, kind: channels.kind, name: channels.name },
      contact: { id: contacts.id, name: contacts.name },
    })
    .from(notificationDeliveries)
    .innerJoin(notifications, eq(notifications.id, notificationDeliveries.notificationId))
    .innerJoin(accounts, eq(accounts.id, notificationDeliveries.accountId))
    .innerJoin(conversations, eq(conversations.id, notifications.conversationId))
    .innerJoin(channels, eq(channels.id, conversations.channelId))
    .innerJoin(contacts, eq(contacts.id, conversations.contactId))
    .where(eq(notificationDeliveries.id, deliveryId));
  return row ?? null;
}

export type LoadedDelivery = NonNullable<Awaited<ReturnType<typeof loadDelivery>>>;

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
