import type { InboundEvent } from '../inbound-event.ts';
import { dedupeKey, fingerprint } from './dedupe-key.ts';
import { readOptin, readPostback, readReaction, readReferral } from './messaging-actions.ts';
import { customerOf, type MessagingItem, type MessagingReading, toMessagingItem } from './messaging-item.ts';
import { readMessagingMessage } from './messaging-message.ts';
import { readDelivery, readRead } from './messaging-receipts.ts';
import { asObject, type JsonObject } from './read-json.ts';

type ReadPart = (part: JsonObject, item: MessagingItem) => readonly InboundEvent[];

/**
 * What an item is, told by which part it has.
 * https://developers.facebook.com/documentation/business-messaging/messenger-platform/webhooks/webhook-events (2024-06-26)
 */
const parts: readonly (readonly [name: string, read: ReadPart])[] = [
  ['message', readMessagingMessage],
  ['postback', readPostback],
  ['reaction', readReaction],
  ['delivery', readDelivery],
  ['read', readRead],
  ['referral', readReferral],
  ['optin', readOptin],
];

/** Every event of one element of `messaging[]` or `standby[]`. */
export function readMessagingItem(value: JsonObject, reading: MessagingReading): readonly InboundEvent[] {
  const item = toMessagingItem(value, reading);
  for (const [name, read] of parts) {
    const part = asObject(value[name]);
    if (part) return read(part, item);
  }
  return [otherItem(item)];
}

const ENVELOPE = new Set(['sender', 'recipient', 'timestamp']);

/** Edited messages, passed thread control, account linking, and whatever is invented next. */
function otherItem(item: MessagingItem): InboundEvent {
  const name = (Object.keys(item.item).find((key) => !ENVELOPE.has(key)) ?? 'empty').slice(0, 80);
  return {
    dedupeKey: dedupeKey('unknown', name, fingerprint(item.item)),
    identities: customerOf(item),
    profileName: null,
    occurredAt: item.occurredAt,
    body: { type: 'unknown', reason: `messaging:${name}` },
    raw: item.item,
  };
}
