import { and, eq } from 'drizzle-orm';
import { v5 as uuidFromName } from 'uuid';
import { conversations, messages } from '../database/schema/index.ts';
import { notifyLive } from '../live/notify-live.ts';
import type { Services } from '../services.ts';

export interface NoteInput {
  readonly accountId: string;
  readonly conversationId: string;
  readonly memberId: string | null;
  /** Not blank. */
  readonly text: string;
  /** The client's own key: the same key twice is one note. */
  readonly idempotencyKey: string;
}

/** Writes a note of a person into the thread and gives its id; null where there is no such conversation. It never leaves the team. */
export async function writeNote(services: Services, input: NoteInput): Promise<string | null> {
  const { accountId, conversationId, memberId, text } = input;
  return services.db.transaction(async (tx) => {
    const [conversation] = await tx
      .select({ channelId: conversations.channelId })
      .from(conversations)
      .where(and(eq(conversations.accountId, accountId), eq(conversations.id, conversationId)));
    if (!conversation) return null;
    // Not the name a message of the same key would take: a client that counts both together must lose neither.
    const id = uuidFromName(`note:${input.idempotencyKey}`, conversationId);
    await tx
      .insert(messages)
      .values({
        accountId,
        id,
        conversationId,
        channelId: conversation.channelId,
        author: 'note',
        memberId,
        content: { kind: 'text', text },
        status: 'received',
        at: services.clock.now(),
      })
      .onConflictDoNothing();
    await notifyLive(tx, [{ accountId, type: 'message.changed', id }]);
    return id;
  });
}
