import type { ChannelConfig, GraphCall, OutboundRequest } from '../channel-adapter.ts';
import { messagingTypeOf } from '../meta/messaging-type.ts';

/**
 * A text message. `metadata` comes back in its echo.
 * https://developers.facebook.com/documentation/business-messaging/messenger-platform/reference/send-api (v25.0)
 */
export function renderMessenger(request: OutboundRequest, channel: ChannelConfig): GraphCall {
  return {
    method: 'POST',
    host: 'facebook',
    path: `/${encodeURIComponent(channel.externalId)}/messages`,
    body: {
      recipient: { id: request.to.value },
      ...messagingTypeOf(request.sendMode),
      message: { text: request.content.text, metadata: request.correlationId },
    },
  };
}
