import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import type { ChannelKind, DecideInput } from '@janela/messaging-window';
import { messages } from '../database/schema/index.ts';
import type { Database } from '../services.ts';
import type { ClaimedMessage } from './claim-message.ts';

type Lane = Pick<DecideInput, 'kind' | 'privateReply'>;

/** By which right a message is sent: inside the window, as an approved template, or as the one answer to a comment. */
export async function laneOf(db: Database, message: ClaimedMessage, channel: ChannelKind): Promise<Lane> {
  const { wire, privateReply } = message.content;
  if (privateReply !== undefined) {
    const used = await isAnswered(db, message, privateReply.id);
    return { kind: 'private-reply', privateReply: { commentAt: privateReply.at, used } };
  }
  if (wire?.kind !== 'template') return { kind: 'free-form' };
  return { kind: channel === 'whatsapp' ? 'template' : 'utility-template' };
}

/** Whether the comment has had its reply, or may have had it: what nobody knows the end of counts as sent. */
async function isAnswered(db: Database, message: ClaimedMessage, commentId: string): Promise<boolean> {
  const [earlier] = await db
    .select({ id: messages.id })
    .from(messages)
    .where(
      and(
        eq(messages.conversationId, message.conversationId),
        ne(messages.id, message.id),
        inArray(messages.status, ['sending', 'sent', 'delivered', 'read', 'uncertain']),
        eq(sql`${messages.content} -> 'privateReply' ->> 'id'`, commentId),
      ),
    )
    .limit(1);
  return earlier !== undefined;
}
