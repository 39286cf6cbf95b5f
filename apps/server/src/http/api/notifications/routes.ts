import { and, desc, eq, isNull, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import {
  channels,
  contacts,
  conversations,
  notificationRecipients,
  notifications,
} from '../../../database/schema/index.ts';
import { notifyLive } from '../../../live/notify-live.ts';
import { memberOf } from '../../access.ts';
import { ApiError } from '../../errors/api-error.ts';
import { id, pageQuery } from '../../fields.ts';
import type { ApiApp, HttpParts } from '../../parts.ts';
import { notificationSchema, presentNotification } from './notification-schema.ts';

const listQuery = pageQuery.extend({ cursor: id.optional(), unread: z.stringbool().optional() });
const list = z.object({
  items: z.array(notificationSchema),
  nextCursor: z.string().nullable(),
  unread: z.number().int(),
});
const nothing = z.object({ status: z.literal('ok') });

export function registerNotificationRoutes(app: ApiApp, { services: { db, clock } }: HttpParts): void {
  app.get(
    '/api/v1/notifications',
    {
      config: { access: 'agent' },
      schema: {
        operationId: 'listNotifications',
        summary: 'What you were told, newest first',
        tags: ['notifications'],
        querystring: listQuery,
        response: { 200: list },
      },
    },
    async (request) => {
      const { memberId } = memberOf(request);
      const { cursor, limit, unread } = request.query;
      const rows = await db
        .select({
          notification: notifications,
          readAt: notificationRecipients.readAt,
          contactName: contacts.name,
          channel: { id: channels.id, kind: channels.kind, name: channels.name },
        })
        .from(notificationRecipients)
        .innerJoin(notifications, eq(notifications.id, notificationRecipients.notificationId))
        // Not all are about a conversation: rules change for everybody.
        .leftJoin(conversations, eq(conversations.id, notifications.conversationId))
        .leftJoin(contacts, eq(contacts.id, conversations.contactId))
        .leftJoin(channels, eq(channels.id, conversations.channelId))
        .where(
          and(
            eq(notificationRecipients.memberId, memberId),
            unread === true ? isNull(notificationRecipients.readAt) : undefined,
            cursor === undefined ? undefined : lt(notifications.id, cursor),
          ),
        )
        .orderBy(desc(notifications.id))
        .limit(limit + 1);
      const page = rows.slice(0, limit);
      return {
        items: page.flatMap((row) => presentNotification(row) ?? []),
        nextCursor: rows.length > limit ? (page.at(-1)?.notification.id ?? null) : null,
        unread: await countUnread(memberId),
      };
    },
  );

  app.post(
    '/api/v1/notifications/:id/read',
    {
      config: { access: 'agent' },
      schema: {
        operationId: 'readNotification',
        summary: 'Mark one notification as read',
        tags: ['notifications'],
        params: z.object({ id }),
        response: { 200: nothing },
      },
    },
    async (request) => {
      const member = memberOf(request);
      if (!(await isTold(member.memberId, request.params.id))) throw new ApiError('JANELA_NOT_FOUND');
      return markRead(member, request.params.id);
    },
  );

  app.post(
    '/api/v1/notifications/read-all',
    {
      config: { access: 'agent' },
      schema: {
        operationId: 'readAllNotifications',
        summary: 'Mark all your notifications as read',
        tags: ['notifications'],
        response: { 200: nothing },
      },
    },
    (request) => markRead(memberOf(request), null),
  );

  async function countUnread(memberId: string): Promise<number> {
    const [row] = await db
      .select({ unread: sql<number>`count(*)::int` })
      .from(notificationRecipients)
      .where(and(eq(notificationRecipients.memberId, memberId), isNull(notificationRecipients.readAt)));
    return row?.unread ?? 0;
  }

  async function isTold(memberId: string, notificationId: string): Promise<boolean> {
    const found = await db
      .select({ memberId: notificationRecipients.memberId })
      .from(notificationRecipients)
      .where(
        and(eq(notificationRecipients.memberId, memberId), eq(notificationRecipients.notificationId, notificationId)),
      );
    return found.length > 0;
  }

  /** Marks one notification as read, or with null all of them. */
  async function markRead({ accountId, memberId }: { accountId: string; memberId: string }, one: string | null) {
    await db.transaction(async (tx) => {
      const read = await tx
        .update(notificationRecipients)
        .set({ readAt: clock.now() })
        .where(
          and(
            eq(notificationRecipients.memberId, memberId),
            isNull(notificationRecipients.readAt),
            one === null ? undefined : eq(notificationRecipients.notificationId, one),
          ),
        )
        .returning({ notificationId: notificationRecipients.notificationId });
      const newest = read.at(-1);
      if (newest)
        await notifyLive(tx, [
          { accountId, type: 'notification.read', id: newest.notificationId, memberIds: [memberId] },
        ]);
    });
    return { status: 'ok' as const };
  }
}
