import type { ActionRequest, ChannelConfig, GraphCall } from '../channel-adapter.ts';
import { senderAction } from '../meta/sender-action.ts';
import { hostOf, messagesAddress } from './messages-address.ts';

/** With or without the sign that makes an emoji of it. */
const HEART = /^[\u2764\u2665]\uFE0F?$/;

/**
 * Seen, typing and a heart are calls to the address of messages; a public reply is a reply to the comment.
 * https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/send-message (2026-07-02):
 * `love` is the one reaction documented.
 */
export function renderInstagramAction(request: ActionRequest, channel: ChannelConfig): GraphCall | null {
  const { action, target } = request;
  if (action.action === 'public-reply') {
    if (target?.type !== 'comment') return null;
    const path = `/${encodeURIComponent(target.id)}/replies`;
    return { method: 'POST', host: hostOf(channel), path, body: { message: action.text } };
  }
  const body = senderAction(request, (emoji) => (HEART.test(emoji) ? 'love' : null));
  return body && { method: 'POST', ...messagesAddress(channel), body };
}
