import type { BlockMessageEffect, SendMessageEffect } from '@janela/runtime';
import type { OutgoingContent, TemplateContent } from '@janela/flow-schema';
import type { MessageContent, PrivateReplyTarget } from '../channels/inbound-event.ts';
import type { messages } from '../database/schema/index.ts';
import { partIds, privateReplyForOutbox, splitForOutbox } from '../outbox/split-for-outbox.ts';
import { storedContent } from '../outbox/stored-content.ts';
import type { EffectContext } from './effect-context.ts';

type MessageRow = typeof messages.$inferInsert;

/** The rows of the outbox that a message becomes on its channel, in their order. The first bears the id by which its run knows it. */
export function queuedMessages(effect: SendMessageEffect, context: EffectContext): MessageRow[] {
  const contents = contentsOf(effect, context);
  const ids = partIds(effect.messageId, contents.length);
  if (contents.length === 0) {
    const row = { ...outgoing(effect, context), content: { kind: 'text' as const, text: null } };
    return [{ ...row, status: 'failed', reason: { code: 'nothing_to_send' } }];
  }
  return contents.map((content, index) => ({
    ...outgoing(effect, context),
    id: ids[index] ?? effect.messageId,
    partOf: index === 0 ? null : effect.messageId,
    content,
    status: 'queued',
    sendMode: effect.sendMode,
  }));
}

/** One row for all that was not sent: nothing of it is on its way, so its parts are of no interest. */
export function blockedMessage(effect: BlockMessageEffect, context: EffectContext): MessageRow {
  const [first, ...others] = fitted(effect.content, context).map((wire) => storedContent(wire));
  const text = [first, ...others].flatMap((content) => content?.text ?? []).join('\n\n');
  return {
    ...outgoing(effect, context),
    content: { ...(first ?? { kind: 'text' }), text },
    status: 'blocked',
    reason: { code: effect.ruleId, detail: effect.reason },
  };
}

function contentsOf(effect: SendMessageEffect, context: EffectContext): MessageContent[] {
  const { content, commentId } = effect;
  if (commentId === undefined) return fitted(content, context).map((wire) => storedContent(wire));
  // The window lets templates through by another right, so none is ever a private reply.
  if (content.kind === 'template') return [];
  const wire = privateReplyForOutbox(content, context.conversation.channel.kind);
  return wire === null ? [] : [storedContent(wire, targetOf(effect.runId, commentId, context))];
}

function targetOf(runId: string, commentId: string, { runOf, now }: EffectContext): PrivateReplyTarget {
  const comment = runOf(runId)?.origin?.comment;
  return { kind: comment?.kind ?? 'comment', id: commentId, at: comment?.at ?? now };
}

function fitted(content: OutgoingContent | TemplateContent, { conversation }: EffectContext) {
  return splitForOutbox(content, conversation.channel.kind);
}

function outgoing(effect: SendMessageEffect | BlockMessageEffect, { conversation, now }: EffectContext) {
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
