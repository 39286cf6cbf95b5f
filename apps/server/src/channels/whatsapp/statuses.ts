import type { InboundBody, InboundEvent } from '../inbound-event.ts';
import { dedupeKey } from '../meta/dedupe-key.ts';
import { findErrorRow } from '../meta/graph-error.ts';
import { type EventFacts, unknownEvent } from '../meta/parse-context.ts';
import { fromSeconds } from '../meta/provider-time.ts';
import { asInteger, asList, asObject, asText, type JsonObject } from '../meta/read-json.ts';
import type { WhatsAppChange } from './change.ts';
import { whatsappErrors } from './error-table.ts';
import { personOf } from './people.ts';

type Receipt = Extract<InboundBody, { type: 'receipt' }>;

/** `played` is told of voice messages, beside or instead of `read`: to have heard it is to have read it. */
const STATUS = new Map<string, Receipt['status']>([
  ['sent', 'sent'],
  ['delivered', 'delivered'],
  ['read', 'read'],
  ['played', 'read'],
  ['failed', 'failed'],
]);

/**
 * One of `statuses[]`. They come in any order, and some never come.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages/status (2025-11-20)
 */
export function readStatus(entry: unknown, change: WhatsAppChange): InboundEvent {
  const status = asObject(entry);
  const id = asText(status?.['id']);
  if (!status || id === null) {
    return unknownEvent({ reason: 'status-without-id', raw: entry, occurredAt: change.receivedAt });
  }
  const name = asText(status['status']) ?? 'none';
  // In a group every participant has a status of their own.
  const participant = asText(status['recipient_participant_id']);
  const isGroup = participant !== null || status['recipient_type'] === 'group';
  const addresses = [status['recipient_id'], status['recipient_user_id'], status['recipient_parent_user_id']];
  const person = isGroup ? null : personOf(addresses, change.people);
  const facts: EventFacts = {
    dedupeKey: participant === null ? dedupeKey('status', id, name) : dedupeKey('status', id, name, participant),
    identities: person?.identities ?? [],
    profileName: person?.profileName ?? null,
    occurredAt: fromSeconds(status['timestamp'], change.receivedAt),
    raw: person?.contact ? { status, contact: person.contact } : { status },
  };
  const known = status['type'] === 'call' ? undefined : STATUS.get(name);
  if (!known) {
    const reason = status['type'] === 'call' ? `call-status:${name}` : `status:${name}`;
    return { ...facts, body: { type: 'unknown', reason } };
  }
  return { ...facts, body: receipt(status, id, known) };
}

function receipt(status: JsonObject, id: string, name: Receipt['status']): Receipt {
  const error = name === 'failed' ? errorOf(status) : null;
  return {
    type: 'receipt',
    providerId: id,
    status: name,
    correlationId: asText(status['biz_opaque_callback_data']),
    ...(error ? { error } : {}),
  };
}

/** Window and delivery errors often come here instead of in the answer to the send. */
function errorOf(status: JsonObject): Receipt['error'] {
  const error = asObject(asList(status['errors'])[0]);
  const code = asInteger(error?.['code']);
  const title = asText(asObject(error?.['error_data'])?.['details']) ?? asText(error?.['title']);
  return {
    code: code === null ? 'unknown' : String(code),
    title: title ?? asText(error?.['message']) ?? '',
    windowClosed: code !== null && findErrorRow(whatsappErrors, { code, subcode: null })?.outcome === 'window-closed',
  };
}
