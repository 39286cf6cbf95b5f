import type { InboundBody } from '../inbound-event.ts';
import { readMessagingContent } from './messaging-content.ts';
import type { MessagingItem } from './messaging-item.ts';
import { asId, asText, type JsonObject } from './read-json.ts';

/** The ids we give messages. Metadata of another app may be anything. */
const OUR_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Whose echo it is. Our own by the app's id, or by our metadata where the channel does not know its app. One that names
 * no app was typed in the Page's inbox; Instagram never names one, so there the outbox has to tell.
 */
export function readEcho(message: JsonObject, mid: string, item: MessagingItem): InboundBody {
  if (item.recipientId === item.senderId) return { type: 'unknown', reason: 'self-message' };
  const sender = asId(message['app_id']);
  const metadata = asText(message['metadata']);
  const ours = metadata !== null && OUR_ID.test(metadata) ? metadata : null;
  const { appId } = item.context.channel;
  const isOwn = sender !== null && appId !== undefined ? sender === appId : ours !== null;
  if (isOwn) return { type: 'own-echo', providerId: mid, correlationId: ours };
  const content = readMessagingContent(message, item.item);
  const unclear = !item.dialect.echoNamesApp && (sender === null || appId === undefined);
  return {
    type: 'human-message',
    source: 'other-app',
    providerId: mid,
    ...(unclear ? { maybeOwn: true } : {}),
    content,
  };
}
