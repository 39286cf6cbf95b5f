import type { ActionRequest, ChannelConfig, GraphCall } from '../channel-adapter.ts';
import { addressOf } from './address.ts';
import { messagesPath } from './render.ts';

/**
 * All of them are about a message of the customer: WhatsApp marks one as read, and types in answer to one (which marks it
 * as read too, and shows for 25 seconds at most).
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/mark-message-as-read
 */
export function renderWhatsAppAction(request: ActionRequest, channel: ChannelConfig): GraphCall | null {
  const { action, target } = request;
  if (action.action === 'public-reply' || target?.type !== 'message') return null;
  const body = bodies[action.action](target.id, request);
  return {
    method: 'POST',
    host: 'facebook',
    path: messagesPath(channel),
    body: { messaging_product: 'whatsapp', ...body },
  };
}

type MakeBody = (messageId: string, request: ActionRequest) => Readonly<Record<string, unknown>>;

const bodies: Readonly<Record<'mark-seen' | 'typing' | 'react', MakeBody>> = {
  'mark-seen': (messageId) => ({ status: 'read', message_id: messageId }),
  typing: (messageId) => ({ status: 'read', message_id: messageId, typing_indicator: { type: 'text' } }),
  react: (messageId, { to, action }) => ({
    recipient_type: 'individual',
    ...addressOf(to),
    type: 'reaction',
    reaction: { message_id: messageId, emoji: action.action === 'react' ? action.emoji : '' },
  }),
};
