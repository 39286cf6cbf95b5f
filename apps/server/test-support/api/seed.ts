import { newConversation, type ReplyStatus } from '@janela/runtime';
import type { ChannelKind } from '@janela/messaging-window';
import {
  contacts,
  conversations,
  messages,
  notificationRecipients,
  notifications,
} from '../../src/database/schema/index.ts';
import type { TestApi } from './open-test-api.ts';
import type { SignedIn } from './sign-up.ts';

const DAY_MS = 24 * 3_600_000;

export interface ConnectedChannel {
  readonly id: string;
  readonly verifyToken: string;
}

/** Connects a channel as an admin does. */
export async function connectChannel(
  api: TestApi,
  { as }: SignedIn,
  { kind = 'whatsapp', externalId = '106540352242922' }: { kind?: ChannelKind; externalId?: string } = {},
): Promise<ConnectedChannel> {
  const answer = await api.call('POST', '/api/v1/channels', {
    as,
    body: {
      kind,
      name: `${kind} ${externalId}`,
      externalId,
      accessToken: 'EAAG-access-token',
      appSecret: 'meta-app-secret',
    },
  });
  if (answer.statusCode !== 201) throw new Error(`No channel was connected: ${answer.body}`);
  return answer.json<ConnectedChannel>();
}

export interface SeededConversation {
  readonly channelId: string;
  readonly replyStatus?: ReplyStatus;
  /** Epoch milliseconds; null for a conversation in which the customer has never written. */
  readonly lastInboundAt: number | null;
  readonly text?: string;
  readonly contactName?: string;
}

/** A conversation as `advance` leaves it behind: a customer wrote, and the window opened with that. */
export async function seedConversation(
  { services: { db, newId } }: TestApi,
  { accountId }: SignedIn,
  input: SeededConversation,
): Promise<string> {
  const { channelId, replyStatus = 'pending', lastInboundAt, text = 'Olá!', contactName = 'Carlos' } = input;
  const id = newId();
  const contactId = newId();
  const closesAt = lastInboundAt === null ? null : lastInboundAt + DAY_MS;
  await db.insert(contacts).values({ accountId, id: contactId, name: contactName, createdAt: lastInboundAt ?? 0 });
  await db.insert(conversations).values({
    accountId,
    id,
    channelId,
    contactId,
    replyStatus,
    lastInboundAt,
    lastInboundText: lastInboundAt === null ? null : text,
    windowClosesAt: closesAt,
    createdAt: lastInboundAt ?? 0,
    state: {
      ...newConversation(id),
      ...(lastInboundAt === null
        ? {}
        : {
            window: { openedAt: lastInboundAt, closesAt, openedBy: 'message' },
            lastInbound: { id: 'wamid.1', at: lastInboundAt, text },
          }),
    },
  });
  if (lastInboundAt !== null) {
    await db.insert(messages).values({
      accountId,
      id: newId(),
      conversationId: id,
      channelId,
      author: 'customer',
      content: { kind: 'text', text },
      status: 'received',
      at: lastInboundAt,
    });
  }
  return id;
}

/** A reminder about a conversation, told to these members in the console. */
export async function seedNotification(
  { services: { db, newId }, clock }: TestApi,
  { accountId }: SignedIn,
  { conversationId, channelId, memberIds }: { conversationId: string; channelId: string; memberIds: readonly string[] },
): Promise<string> {
  const notificationId = newId();
  const lastInbound = { at: clock.now() - 23 * 3_600_000, text: 'Olá!' };
  await db.insert(notifications).values({
    accountId,
    id: notificationId,
    kind: 'reminder',
    conversationId,
    facts: { contactName: 'Carlos', channelId, lastInbound, windowClosesAt: lastInbound.at + DAY_MS },
    createdAt: clock.now(),
  });
  await db
    .insert(notificationRecipients)
    .values(memberIds.map((memberId) => ({ accountId, notificationId, memberId })));
  return notificationId;
}
