import type { InboundBody, InboundEvent } from '../inbound-event.ts';
import { dedupeKey } from '../meta/dedupe-key.ts';
import { type EventFacts, unknownEvent } from '../meta/parse-context.ts';
import { fromSeconds } from '../meta/provider-time.ts';
import { asObject, asText, type JsonObject } from '../meta/read-json.ts';
import type { WhatsAppChange } from './change.ts';
import { readMessageContent } from './message-content.ts';
import { personOf } from './people.ts';

/** One of `messages[]`: something a customer sent or did. */
export function readMessage(entry: unknown, change: WhatsAppChange): InboundEvent {
  const message = asObject(entry);
  const id = asText(message?.['id']);
  if (!message || id === null) {
    return unknownEvent({ reason: 'message-without-id', raw: entry, occurredAt: change.receivedAt });
  }
  const addresses = [message['from'], message['from_user_id'], message['from_parent_user_id']];
  const { identities, profileName, contact } = personOf(addresses, change.people);
  const facts: EventFacts = {
    dedupeKey: dedupeKey('message', id),
    identities,
    profileName,
    occurredAt: fromSeconds(message['timestamp'], change.receivedAt),
    raw: contact ? { message, contact } : { message },
  };
  if (message['type'] === 'system') return systemMessage(message, facts);
  if (identities.length === 0) return { ...facts, body: { type: 'unknown', reason: 'message-without-sender' } };
  const body = bodyOf(message, id);
  return change.field === 'standby' ? inStandby(facts, body) : { ...facts, body };
}

function bodyOf(message: JsonObject, id: string): InboundBody {
  const groupId = asText(message['group_id']);
  const found = readMessageContent(message);
  if (groupId !== null) {
    const text = found?.content.text ?? null;
    return {
      type: 'customer-action',
      action: 'group-message',
      detail: { message: { why: 'group', messageId: id, text, groupId } },
    };
  }
  if (message['type'] === 'reaction') return reaction(message);
  if (!found) return { type: 'unknown', reason: `message-type:${describeType(message)}` };
  return { type: 'customer-message', action: found.action, providerId: id, content: found.content };
}

function reaction(message: JsonObject): InboundBody {
  const body = asObject(message['reaction']);
  const emoji = asText(body?.['emoji']);
  // A reaction that was taken back comes without its emoji.
  if (emoji === null) return { type: 'unknown', reason: 'reaction-removed' };
  const detail = { reaction: { emoji, messageId: asText(body?.['message_id']) } };
  return { type: 'customer-action', action: 'reaction', detail };
}

/** `interactive:call_permission_reply`, `revoke`, `edit`, `request_welcome`, and whatever is invented next. */
function describeType(message: JsonObject): string {
  const type = asText(message['type']) ?? 'none';
  const inner = type === 'interactive' ? asText(asObject(message['interactive'])?.['type']) : null;
  return inner === null ? type : `${type}:${inner}`;
}

/** The platform's own word about a person, such as a new phone number: both numbers are the same person. */
function systemMessage(message: JsonObject, facts: EventFacts): InboundEvent {
  const system = asObject(message['system']);
  const renewed = personOf([system?.['wa_id'], system?.['new_wa_id'], system?.['user_id']], {
    byAddress: new Map(),
    only: null,
  }).identities;
  const known = facts.identities.filter(({ value }) => !renewed.some((identity) => identity.value === value));
  const reason = `system:${asText(system?.['type']) ?? 'none'}`;
  return { ...facts, identities: [...renewed, ...known], body: { type: 'unknown', reason } };
}

/**
 * Another app answers this customer: the window moves, automation does not start. A key of its own, so that the same
 * message can still arrive as ours should control come back.
 */
function inStandby(facts: EventFacts, body: InboundBody): InboundEvent {
  const key = `standby:${facts.dedupeKey}`;
  if (body.type !== 'customer-message') return { ...facts, dedupeKey: key, body };
  const message = { why: 'standby', messageId: body.providerId, text: body.content.text } as const;
  return { ...facts, dedupeKey: key, body: { type: 'customer-action', action: body.action, detail: { message } } };
}
