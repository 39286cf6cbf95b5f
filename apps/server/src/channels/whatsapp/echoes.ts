import type { InboundEvent } from '../inbound-event.ts';
import { dedupeKey } from '../meta/dedupe-key.ts';
import { type EventFacts, unknownEvent } from '../meta/parse-context.ts';
import { fromSeconds } from '../meta/provider-time.ts';
import { asObject, asText } from '../meta/read-json.ts';
import type { WhatsAppChange } from './change.ts';
import { readMessageContent } from './message-content.ts';
import { personOf } from './people.ts';

/**
 * One of `message_echoes[]`: somebody of the business wrote in the WhatsApp Business app or on a linked device. What is
 * sent through the API is never echoed here.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/smb_message_echoes
 */
export function readPhoneEcho(entry: unknown, change: WhatsAppChange): InboundEvent {
  const message = asObject(entry);
  const id = asText(message?.['id']);
  if (!message || id === null) {
    return unknownEvent({ reason: 'echo-without-id', raw: entry, occurredAt: change.receivedAt });
  }
  const addresses = [message['to'], message['to_user_id'], message['to_parent_user_id']];
  const { identities, profileName, contact } = personOf(addresses, change.people);
  const facts: EventFacts = {
    dedupeKey: dedupeKey('message', id),
    identities,
    profileName,
    occurredAt: fromSeconds(message['timestamp'], change.receivedAt),
    raw: contact ? { message, contact } : { message },
  };
  const found = readMessageContent(message);
  const group = asText(message['group_id']) !== null;
  if (!found || group) {
    const reason = group ? 'echo-in-group' : `echo-type:${asText(message['type']) ?? 'none'}`;
    // Reacting, editing or taking back is no answer to the customer.
    return { ...facts, identities: group ? [] : identities, body: { type: 'unknown', reason } };
  }
  return { ...facts, body: { type: 'human-message', source: 'phone-app', providerId: id, content: found.content } };
}
