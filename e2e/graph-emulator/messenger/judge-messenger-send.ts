import type { z } from 'zod';
import type { MessengerPage } from '../account.ts';
import { describeBodyIssue } from '../body-issue.ts';
import type { EmulatorState } from '../emulator-state.ts';
import {
  deadTag,
  type GraphRefusal,
  malformed,
  messengerPersonUnknown,
  messengerWindowClosed,
} from '../graph-refusal.ts';
import { judgePrivateReply } from '../private-reply.ts';
import type { Verdict } from '../verdict.ts';
import { messengerMessageBody, messengerSenderAction } from './messenger-message-body.ts';

type MessengerMessage = z.infer<typeof messengerMessageBody>;

/** `POST /{page-id}/messages` or `/me/messages`, with a Page token. */
export function judgeMessengerSend(state: EmulatorState, page: MessengerPage, body: unknown): Verdict {
  if (typeof body === 'object' && body !== null && 'sender_action' in body) {
    return judgeSenderAction(state, page, body);
  }
  const parsed = messengerMessageBody.safeParse(body);
  if (!parsed.success) {
    return { type: 'refused', kind: 'message', recipient: '', refusal: malformed(describeBodyIssue(parsed.error)) };
  }
  const message = parsed.data;
  const correlation = message.message.metadata === undefined ? {} : { correlation: message.message.metadata };
  const commentId = message.recipient.comment_id ?? message.recipient.post_id;
  if (commentId !== undefined) {
    const reply = judgePrivateReply(state, { accountId: page.id, channel: 'messenger', commentId });
    const about = { kind: 'private-reply', recipient: commentId, ...correlation } as const;
    if ('refusal' in reply) return { type: 'refused', refusal: reply.refusal, ...about };
    reply.comment.privateReplies += 1;
    return accept(state, reply.comment.authorId, about);
  }

  const person = message.recipient.id ?? '';
  const kind = message.messaging_type === 'UTILITY' ? 'template' : 'message';
  const refusal = judgeLane(state, { page, message, person });
  if (refusal !== null) return { type: 'refused', kind, recipient: person, refusal, ...correlation };
  return accept(state, person, { kind, recipient: person, ...correlation });
}

interface Lane {
  readonly page: MessengerPage;
  readonly message: MessengerMessage;
  readonly person: string;
}

function judgeLane(state: EmulatorState, { page, message, person }: Lane): GraphRefusal | null {
  if (message.tag !== undefined && message.tag !== 'HUMAN_AGENT') {
    return knownTags.has(message.tag) ? deadTag(message.tag) : malformed(`Param tag must be one of {HUMAN_AGENT}`);
  }
  if (!state.windows.isKnown(page.id, person)) return messengerPersonUnknown;
  if (message.messaging_type === 'UTILITY') {
    const name = message.message.template?.name ?? '';
    return page.utilityTemplates?.includes(name) ? null : malformed(`Template ${name} is not an approved template`);
  }
  const isAllowed =
    message.tag === 'HUMAN_AGENT'
      ? state.windows.isWithinHumanAgentPeriod(page.id, person, state.now())
      : state.windows.isOpen(page.id, person, state.now());
  return isAllowed ? null : messengerWindowClosed;
}

/** NON_PROMOTIONAL_SUBSCRIPTION lives on for registered news Pages only; the Pages played here are none. */
const knownTags = new Set([
  'ACCOUNT_UPDATE',
  'CONFIRMED_EVENT_UPDATE',
  'POST_PURCHASE_UPDATE',
  'CUSTOMER_FEEDBACK',
  'NON_PROMOTIONAL_SUBSCRIPTION',
]);

function judgeSenderAction(state: EmulatorState, page: MessengerPage, body: unknown): Verdict {
  const parsed = messengerSenderAction.safeParse(body);
  const isReaction = parsed.success && 'payload' in parsed.data;
  const kind = isReaction ? 'reaction' : 'sender-action';
  if (!parsed.success) {
    return { type: 'refused', kind, recipient: '', refusal: malformed(describeBodyIssue(parsed.error)) };
  }
  const person = parsed.data.recipient.id ?? '';
  if (!state.windows.isKnown(page.id, person)) {
    return { type: 'refused', kind, recipient: person, refusal: messengerPersonUnknown };
  }
  return { type: 'accepted', kind, recipient: person, answer: { recipient_id: person } };
}

function accept(
  state: EmulatorState,
  personId: string,
  about: { readonly kind: 'message' | 'template' | 'private-reply'; readonly recipient: string },
): Verdict {
  const messageId = state.ids.mid();
  return { type: 'accepted', ...about, messageId, answer: { recipient_id: personId, message_id: messageId } };
}
