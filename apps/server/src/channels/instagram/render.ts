import type { WireContent } from '@janela/flow-schema';
import type { ChannelConfig, GraphCall, OutboundRequest } from '../channel-adapter.ts';
import { messagingBody } from '../meta/messaging-body.ts';
import { messagingRecipient } from '../meta/messaging-recipient.ts';
import { messagingTypeOf } from '../meta/messaging-type.ts';
import { messagesAddress } from './messages-address.ts';

/**
 * A message of any form. `metadata` is not documented for Instagram, so it is not sent.
 * https://developers.facebook.com/documentation/instagram-platform/instagram-api-with-instagram-login/messaging-api (2026-09-11)
 */
export function renderInstagram(request: OutboundRequest, channel: ChannelConfig): GraphCall | null {
  const { to, content, sendMode } = request;
  const message = messageOf(content);
  if (message === null || to.kind === 'visitor-post') return null;
  // The documented requests carry no messaging_type; it is needed only to name the tag.
  const why = sendMode.mode === 'message-tag' ? messagingTypeOf(sendMode) : {};
  return { method: 'POST', ...messagesAddress(channel), body: { recipient: messagingRecipient(to), ...why, message } };
}

/** Images come as a list here, of up to ten. */
function messageOf(content: WireContent): Readonly<Record<string, unknown>> | null {
  if (content.kind === 'image') return { attachments: [{ type: 'image', payload: { url: content.url } }] };
  return messagingBody(content);
}
