import type { ChannelConfig, GraphCall, OutboundRequest } from '../channel-adapter.ts';
import { addressOf } from './address.ts';
import { messagePart } from './message-parts.ts';

/** A message of any form. `biz_opaque_callback_data` comes back in every status of it. WhatsApp has no comments. */
export function renderWhatsApp(request: OutboundRequest, channel: ChannelConfig): GraphCall | null {
  const { to, content, correlationId } = request;
  const part = messagePart(content);
  if (part === null || to.kind === 'comment' || to.kind === 'visitor-post') return null;
  return {
    method: 'POST',
    host: 'facebook',
    path: messagesPath(channel),
    body: {
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      ...addressOf(to),
      ...part,
      biz_opaque_callback_data: correlationId,
    },
  };
}

export function messagesPath({ externalId }: ChannelConfig): string {
  return `/${encodeURIComponent(externalId)}/messages`;
}
