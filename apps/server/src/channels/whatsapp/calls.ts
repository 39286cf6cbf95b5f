import type { InboundEvent } from '../inbound-event.ts';
import { dedupeKey } from '../meta/dedupe-key.ts';
import { type EventFacts, unknownEvent } from '../meta/parse-context.ts';
import { fromSeconds } from '../meta/provider-time.ts';
import { asObject, asText } from '../meta/read-json.ts';
import type { WhatsAppChange } from './change.ts';
import { personOf } from './people.ts';

/**
 * One of `calls[]`. A call of the customer opens the window when it begins; that it ended, and calls of the business,
 * open nothing.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/calling/user-initiated-calls
 */
export function readCall(entry: unknown, change: WhatsAppChange): InboundEvent {
  const call = asObject(entry);
  const id = asText(call?.['id']);
  if (!call || id === null) {
    return unknownEvent({ reason: 'call-without-id', raw: entry, occurredAt: change.receivedAt });
  }
  const event = asText(call['event']) ?? 'none';
  const byBusiness = call['direction'] === 'BUSINESS_INITIATED';
  const addresses = byBusiness
    ? [call['to'], call['to_user_id'], call['to_parent_user_id']]
    : [call['from'], call['from_user_id'], call['from_parent_user_id']];
  const { identities, profileName, contact } = personOf(addresses, change.people);
  const facts: EventFacts = {
    dedupeKey: dedupeKey('call', id, event),
    identities,
    profileName,
    occurredAt: fromSeconds(call['timestamp'], change.receivedAt),
    raw: contact ? { call, contact } : { call },
  };
  if (byBusiness || event !== 'connect') return { ...facts, body: { type: 'unknown', reason: `call:${event}` } };
  return { ...facts, body: { type: 'customer-action', action: 'call', detail: { call: { callId: id } } } };
}
