import type { ActionRequest, ChannelConfig, GraphCall } from '../channel-adapter.ts';
import { senderAction } from '../meta/sender-action.ts';
import { messagesPath } from './render.ts';

/**
 * Seen, typing and reactions are calls to the address of messages; a public reply is a comment below the comment.
 * https://developers.facebook.com/documentation/business-messaging/messenger-platform/send-messages/sender-actions (2026-01-21)
 */
export function renderMessengerAction(request: ActionRequest, channel: ChannelConfig): GraphCall | null {
  const { action, target } = request;
  if (action.action === 'public-reply') {
    if (target?.type !== 'comment') return null;
    const path = `/${encodeURIComponent(target.id)}/comments`;
    return { method: 'POST', host: 'facebook', path, body: { message: action.text } };
  }
  const body = senderAction(request, (emoji) => emoji);
  return body && { method: 'POST', host: 'facebook', path: messagesPath(channel), body };
}
