import type { ChannelConfig, GraphCall, OutboundRequest } from '../channel-adapter.ts';
import { messagingTypeOf } from '../meta/messaging-type.ts';

/**
 * A text message. The log-in the token is from decides where it goes: a Page token speaks for the linked account as
 * `me`, an Instagram token names the account. `metadata` is not documented for Instagram, so it is not sent.
 * https://developers.facebook.com/documentation/instagram-platform/instagram-api-with-instagram-login/messaging-api (2026-09-11)
 */
export function renderInstagram(request: OutboundRequest, channel: ChannelConfig): GraphCall {
  const direct = channel.login === 'instagram';
  // The documented text request carries no messaging_type; it is needed only to name the tag.
  const why = request.sendMode.mode === 'message-tag' ? messagingTypeOf(request.sendMode) : {};
  return {
    method: 'POST',
    host: direct ? 'instagram' : 'facebook',
    path: direct ? `/${encodeURIComponent(channel.externalId)}/messages` : '/me/messages',
    body: { recipient: { id: request.to.value }, ...why, message: { text: request.content.text } },
  };
}
