import type { InstagramAccount } from '../account.ts';
import { describeBodyIssue } from '../body-issue.ts';
import type { EmulatorState } from '../emulator-state.ts';
import { instagramPersonUnknown, instagramWindowClosed, malformed } from '../graph-refusal.ts';
import { judgePrivateReply } from '../private-reply.ts';
import type { Verdict } from '../verdict.ts';
import { instagramMessageBody, instagramSenderAction } from './instagram-message-body.ts';

/** `POST /{ig-id}/messages` or `/me/messages`, through a Page or with Instagram Login. */
export function judgeInstagramSend(state: EmulatorState, account: InstagramAccount, body: unknown): Verdict {
  if (typeof body === 'object' && body !== null && 'sender_action' in body) {
    return judgeSenderAction(state, account, body);
  }
  const parsed = instagramMessageBody.safeParse(body);
  if (!parsed.success) {
    return { type: 'refused', kind: 'message', recipient: '', refusal: malformed(describeBodyIssue(parsed.error)) };
  }
  const { recipient, tag, message } = parsed.data;
  const correlation = message.metadata === undefined ? {} : { correlation: message.metadata };

  if (recipient.comment_id !== undefined) {
    const commentId = recipient.comment_id;
    const reply = judgePrivateReply(state, { accountId: account.id, channel: 'instagram', commentId });
    const about = { kind: 'private-reply', recipient: commentId, ...correlation } as const;
    if ('refusal' in reply) return { type: 'refused', refusal: reply.refusal, ...about };
    reply.comment.privateReplies += 1;
    return { type: 'accepted', ...about, ...answerFor(state, reply.comment.authorId) };
  }

  const person = recipient.id ?? '';
  const about = { kind: 'message', recipient: person, ...correlation } as const;
  if (tag !== undefined && tag !== 'HUMAN_AGENT') {
    return { type: 'refused', ...about, refusal: malformed('Param tag must be one of {HUMAN_AGENT}') };
  }
  if (!state.windows.isKnown(account.id, person)) {
    return { type: 'refused', ...about, refusal: instagramPersonUnknown };
  }
  const isAllowed =
    tag === 'HUMAN_AGENT'
      ? state.windows.isWithinHumanAgentPeriod(account.id, person, state.now())
      : state.windows.isOpen(account.id, person, state.now());
  if (!isAllowed) return { type: 'refused', ...about, refusal: instagramWindowClosed(account.login) };
  return { type: 'accepted', ...about, ...answerFor(state, person) };
}

function judgeSenderAction(state: EmulatorState, account: InstagramAccount, body: unknown): Verdict {
  const parsed = instagramSenderAction.safeParse(body);
  const isReaction = parsed.success && 'payload' in parsed.data;
  const kind = isReaction ? 'reaction' : 'sender-action';
  if (!parsed.success) {
    return { type: 'refused', kind, recipient: '', refusal: malformed(describeBodyIssue(parsed.error)) };
  }
  const person = parsed.data.recipient.id ?? '';
  if (!state.windows.isKnown(account.id, person)) {
    return { type: 'refused', kind, recipient: person, refusal: instagramPersonUnknown };
  }
  return { type: 'accepted', kind, recipient: person, answer: { recipient_id: person } };
}

function answerFor(state: EmulatorState, personId: string): { readonly messageId: string; readonly answer: unknown } {
  const messageId = state.ids.mid();
  return { messageId, answer: { recipient_id: personId, message_id: messageId } };
}
