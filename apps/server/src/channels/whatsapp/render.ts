import type { ChannelConfig, GraphCall, OutboundRequest } from '../channel-adapter.ts';
import type { IdentityRef } from '../inbound-event.ts';

/**
 * A text message. `biz_opaque_callback_data` comes back in every status of it.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/send-messages (2026-05-21)
 */
export function renderWhatsApp(request: OutboundRequest, channel: ChannelConfig): GraphCall {
  return {
    method: 'POST',
    host: 'facebook',
    path: `/${encodeURIComponent(channel.externalId)}/messages`,
    body: {
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      ...addressOf(request.to),
      type: 'text',
      text: { body: request.content.text, preview_url: false },
      biz_opaque_callback_data: request.correlationId,
    },
  };
}

/**
 * A business-scoped user id goes into `recipient`: in `to` it is taken for a phone number, and the message is lost
 * without an error. A number without a plus sign may get the business's own country code put before it.
 */
function addressOf(to: IdentityRef): Readonly<Record<string, string>> {
  if (to.kind === 'bsuid') return { recipient: to.value };
  return { to: /^\d+$/.test(to.value) ? `+${to.value}` : to.value };
}
