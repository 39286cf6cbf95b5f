import { asc, eq } from 'drizzle-orm';
import {
  conversationEvents,
  conversations,
  messages,
  notificationDeliveries,
  notificationRecipients,
  notifications,
  timers,
  traces,
} from '../../src/database/schema/index.ts';
import type { TestWorld } from './test-world.ts';

/** What stands in the tables about one conversation, oldest first. */
export async function readConversation({ context: { db } }: TestWorld, id: string) {
  const [conversation] = await db.select().from(conversations).where(eq(conversations.id, id));
  return {
    state: conversation?.state ?? null,
    replyStatus: conversation?.replyStatus,
    windowClosesAt: conversation?.windowClosesAt,
    notifications: await db
      .select()
      .from(notifications)
      .where(eq(notifications.conversationId, id))
      .orderBy(asc(notifications.createdAt), asc(notifications.id)),
    timers: await db.select().from(timers).where(eq(timers.conversationId, id)).orderBy(asc(timers.dueAt)),
    messages: await db
      .select()
      .from(messages)
      .where(eq(messages.conversationId, id))
      .orderBy(asc(messages.at), asc(messages.id)),
    events: await db
      .select()
      .from(conversationEvents)
      .where(eq(conversationEvents.conversationId, id))
      .orderBy(asc(conversationEvents.id)),
    traces: await db.select().from(traces).where(eq(traces.conversationId, id)).orderBy(asc(traces.id)),
  };
}

/** Who was told of one notification, and by which ways it travels. */
export async function readNotification({ context: { db } }: TestWorld, id: string) {
  return {
    recipients: await db.select().from(notificationRecipients).where(eq(notificationRecipients.notificationId, id)),
    deliveries: await db
      .select()
      .from(notificationDeliveries)
      .where(eq(notificationDeliveries.notificationId, id))
      .orderBy(asc(notificationDeliveries.id)),
  };
}
