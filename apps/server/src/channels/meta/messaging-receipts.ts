import type { InboundEvent } from '../inbound-event.ts';
import { dedupeKey } from './dedupe-key.ts';
import { customerOf, type MessagingItem } from './messaging-item.ts';
import { fromEitherUnit } from './provider-time.ts';
import { asList, asText, type JsonObject } from './read-json.ts';

type ReceiptStatus = 'delivered' | 'read';

/** Names messages by `mids` where it can; the watermark says "everything up to then" and is always there. */
export function readDelivery(delivery: JsonObject, item: MessagingItem): readonly InboundEvent[] {
  const mids = asList(delivery['mids'])
    .map(asText)
    .filter((mid) => mid !== null);
  if (mids.length === 0) return [watermarkReceipt('delivered', delivery, item)];
  return mids.map((mid) => messageReceipt('delivered', mid, item));
}

/** Messenger reads have a watermark, Instagram's name the message. */
export function readRead(read: JsonObject, item: MessagingItem): readonly InboundEvent[] {
  const mid = asText(read['mid']);
  return [mid === null ? watermarkReceipt('read', read, item) : messageReceipt('read', mid, item)];
}

function messageReceipt(status: ReceiptStatus, mid: string, item: MessagingItem): InboundEvent {
  return {
    dedupeKey: dedupeKey(status, mid),
    identities: customerOf(item),
    profileName: null,
    occurredAt: item.occurredAt,
    body: { type: 'receipt', providerId: mid, status, correlationId: null },
    raw: item.item,
  };
}

function watermarkReceipt(status: ReceiptStatus, part: JsonObject, item: MessagingItem): InboundEvent {
  const watermark = fromEitherUnit(part['watermark'], item.occurredAt);
  return {
    dedupeKey: dedupeKey(status, item.senderId ?? '', watermark),
    identities: customerOf(item),
    profileName: null,
    occurredAt: item.occurredAt,
    body: { type: 'receipt', providerId: null, watermark, status, correlationId: null },
    raw: item.item,
  };
}
