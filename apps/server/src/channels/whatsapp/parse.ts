import type { InboundEvent } from '../inbound-event.ts';
import { type ParseContext, unknownEvent } from '../meta/parse-context.ts';
import { fromEitherUnit } from '../meta/provider-time.ts';
import { asId, asList, asObject } from '../meta/read-json.ts';
import { readUnits, type WebhookUnit } from '../meta/webhook-units.ts';
import { readCall } from './calls.ts';
import type { WhatsAppChange } from './change.ts';
import { readPhoneEcho } from './echoes.ts';
import { readMessage } from './messages.ts';
import { readPeople } from './people.ts';
import { readPreference } from './preferences.ts';
import { readStatus } from './statuses.ts';

/** Every message, status, echo, call and preference of a webhook body. */
export function parseWhatsApp(body: unknown, context: ParseContext): readonly InboundEvent[] {
  const events: InboundEvent[] = [];
  for (const unit of readUnits(body, 'whatsapp_business_account')) readUnit(unit, { context, events });
  return events;
}

/** The lists of a change, and who reads what is in them. `history` of a newly linked phone is not among them: old messages must wake nobody. */
const LISTS = [
  { field: /^(?:messages|standby)$/, list: 'messages', read: readMessage },
  { field: /^(?:messages|calls)$/, list: 'statuses', read: readStatus },
  { field: /^smb_message_echoes$/, list: 'message_echoes', read: readPhoneEcho },
  { field: /^calls$/, list: 'calls', read: readCall },
  { field: /^user_preferences$/, list: 'user_preferences', read: readPreference },
] as const;

interface Destination {
  readonly context: ParseContext;
  readonly events: InboundEvent[];
}

function readUnit(unit: WebhookUnit, { context, events }: Destination): void {
  const value = asObject(unit.value);
  const numberId = asId(asObject(value?.['metadata'])?.['phone_number_id']);
  const isOurs = numberId === context.channel.externalId;
  if (unit.source !== 'change' || !value || !isOurs) {
    events.push(asUnknown(unit, { context, isOther: numberId !== null && !isOurs }));
    return;
  }
  const people = readPeople(value['contacts']);
  const change: WhatsAppChange = { field: unit.field, value, people, receivedAt: context.receivedAt, events };
  if (!readLists(change)) events.push(asUnknown(unit, { context, isOther: false }));
}

function readLists(change: WhatsAppChange): boolean {
  let known = false;
  for (const { field, list, read } of LISTS) {
    const items = asList(change.value[list]);
    if (items.length === 0 || !field.test(change.field)) continue;
    known = true;
    for (const item of items) change.events.push(read(item, change));
  }
  // Errors of the number or the app as a whole; those of one message are inside it.
  for (const error of asList(change.value['errors'])) {
    known = true;
    change.events.push(unknownEvent({ reason: 'errors', raw: error, occurredAt: change.receivedAt }));
  }
  return known;
}

/** News of the account (templates, quality, alerts), of another number of the same app, or of a shape not known yet. */
function asUnknown(
  unit: WebhookUnit,
  about: { readonly context: ParseContext; readonly isOther: boolean },
): InboundEvent {
  const { source, field, value, entryId, entryTime } = unit;
  const named = source === 'change' ? `field:${field}` : source;
  return unknownEvent({
    reason: about.isOther ? 'other-number' : named,
    raw:
      source === 'unreadable'
        ? value
        : { source, field, value, entryId, ...(entryTime === undefined ? {} : { entryTime }) },
    occurredAt: fromEitherUnit(entryTime, about.context.receivedAt),
  });
}
