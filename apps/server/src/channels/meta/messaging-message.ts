import type { CustomerAction } from '@janela/messaging-window';
import type { InboundBody, InboundEvent, MessageContent } from '../inbound-event.ts';
import { dedupeKey, fingerprint } from './dedupe-key.ts';
import { readEcho } from './messaging-echo.ts';
import { readMessagingContent } from './messaging-content.ts';
import { customerOf, type MessagingItem } from './messaging-item.ts';
import type { EventFacts } from './parse-context.ts';
import { asText, type JsonObject } from './read-json.ts';

/** The `message` of an item: from the customer, or an echo of what the business sent. */
export function readMessagingMessage(message: JsonObject, item: MessagingItem): readonly InboundEvent[] {
  const mid = asText(message['mid']);
  const identities = customerOf(item);
  const base = { identities, profileName: null, occurredAt: item.occurredAt, raw: item.item };
  if (mid === null) {
    const key = dedupeKey('unknown', 'message-without-id', fingerprint(item.item));
    return [{ ...base, dedupeKey: key, body: { type: 'unknown', reason: 'message-without-id' } }];
  }
  const deleted = message['is_deleted'] === true;
  // Taken back: its own fact, or the message and its end would have one key.
  const facts: EventFacts = { ...base, dedupeKey: dedupeKey(deleted ? 'unsent' : 'message', mid) };
  return [{ ...facts, body: bodyOf(message, mid, item) }];
}

function bodyOf(message: JsonObject, mid: string, item: MessagingItem): InboundBody {
  if (message['is_deleted'] === true) return { type: 'unknown', reason: 'unsent' };
  if (item.fromBusiness) return readEcho(message, mid, item);
  if (item.senderId === null) return { type: 'unknown', reason: 'message-without-sender' };
  const content = readMessagingContent(message, item.item);
  return { type: 'customer-message', action: actionOf(content), providerId: mid, content };
}

function actionOf(content: MessageContent): CustomerAction {
  // A message right after a click on an ad has the ad beside it.
  if (content.referral?.from === 'ad') return 'ad-message';
  if (content.kind === 'quick-reply' || content.kind === 'story-reply' || content.kind === 'story-mention') {
    return content.kind;
  }
  return 'message';
}
