import type { BlockMessageEffect, SendMessageEffect } from '@janela/runtime';
import type { PrivateReplyTarget } from '../channels/inbound-event.ts';
import type { messages } from '../database/schema/index.ts';
import { outboxParts, unsentContent, type Outgoing } from '../outbox/outbox-parts.ts';
import type { EffectContext } from './effect-context.ts';

type MessageRow = typeof messages.$inferInsert;

/** The rows of the outbox that a message becomes on its channel, in their order. The first bears the id by which its run knows it. */
export function queuedMessages(effect: SendMessageEffect, context: EffectContext): MessageRow[] {
  const { messageId, runId, commentId, sendMode } = effect;
  const privateReply = commentId === undefined ? {} : { privateReply: targetOf({ runId, commentId }, context) };
  const outgoing = { ...outgoingOf(effect, context), ...privateReply };
  const parts = outboxParts(outgoing);
  const row = rowOf(effect, context);
  if (parts.length === 0) {
    return [{ ...row, content: unsentContent(outgoing), status: 'failed', reason: { code: 'nothing_to_send' } }];
  }
  return parts.map(({ id, content }) => ({
    ...row,
    id,
    partOf: id === messageId ? null : messageId,
    content,
    status: 'queued',
    sendMode,
  }));
}

/** One row for all that was not sent: nothing of it is on its way, so its parts are of no interest. */
export function blockedMessage(effect: BlockMessageEffect, context: EffectContext): MessageRow {
  return {
    ...rowOf(effect, context),
    content: unsentContent(outgoingOf(effect, context)),
    status: 'blocked',
    reason: { code: effect.ruleId, detail: effect.reason },
  };
}

function targetOf(
  { runId, commentId }: { readonly runId: string; readonly commentId: string },
  { runOf, now }: EffectContext,
): PrivateReplyTarget {
  const comment = runOf(runId)?.origin?.comment;
  return { kind: comment?.kind ?? 'comment', id: commentId, at: comment?.at ?? now };
}

function outgoingOf(
  { messageId, content }: SendMessageEffect | BlockMessageEffect,
  { conversation }: EffectContext,
): Outgoing {
  return { messageId, content, channel: conversation.channel.kind };
}

function rowOf(effect: SendMessageEffect | BlockMessageEffect, { conversation, now }: EffectContext) {
  return {
    accountId: conversation.accountId,
    id: effect.messageId,
    conversationId: conversation.id,
    channelId: conversation.channel.id,
    author: 'bot' as const,
    runId: effect.runId,
    nodeId: effect.nodeId,
    at: now,
  };
}
