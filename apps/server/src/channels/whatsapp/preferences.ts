import type { InboundEvent } from '../inbound-event.ts';
import { dedupeKey } from '../meta/dedupe-key.ts';
import { unknownEvent } from '../meta/parse-context.ts';
import { fromSeconds } from '../meta/provider-time.ts';
import { asObject, asText } from '../meta/read-json.ts';
import type { WhatsAppChange } from './change.ts';
import { personOf } from './people.ts';

/** One of `user_preferences[]`: the customer stopped or resumed marketing messages. Opens nothing, closes nothing. */
export function readPreference(entry: unknown, change: WhatsAppChange): InboundEvent {
  const preference = asObject(entry);
  const value = asText(preference?.['value']) ?? 'none';
  const category = asText(preference?.['category']) ?? 'none';
  const { identities } = personOf([preference?.['wa_id'], preference?.['user_id']], change.people);
  const occurredAt = fromSeconds(preference?.['timestamp'], change.receivedAt);
  const person = identities[0]?.value;
  return unknownEvent({
    reason: `user-preference:${category}:${value}`,
    raw: entry,
    occurredAt,
    identities,
    ...(person === undefined || !preference
      ? {}
      : { dedupeKey: dedupeKey('preference', person, category, occurredAt, value) }),
  });
}
