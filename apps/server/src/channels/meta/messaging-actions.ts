import type { InboundEvent, MessageContent } from '../inbound-event.ts';
import { dedupeKey } from './dedupe-key.ts';
import { customerOf, type MessagingItem } from './messaging-item.ts';
import type { EventFacts } from './parse-context.ts';
import { asId, asObject, asText, type JsonObject } from './read-json.ts';
import { readMessagingReferral } from './read-referral.ts';

/** A pressed button, menu entry, ice breaker or Get Started. While another app owns the thread it has no payload. */
export function readPostback(postback: JsonObject, item: MessagingItem): readonly InboundEvent[] {
  const mid = asText(postback['mid']);
  const payload = asText(postback['payload']);
  const key =
    mid === null
      ? dedupeKey('postback', item.senderId ?? '', item.occurredAt, payload ?? asText(postback['title']) ?? '')
      : dedupeKey('message', mid);
  const referral = asObject(postback['referral']) ?? asObject(item.item['referral']);
  const content: MessageContent = {
    kind: 'button',
    text: asText(postback['title']),
    ...(payload === null ? {} : { payload }),
    ...(referral ? { referral: readMessagingReferral(referral) } : {}),
  };
  return [
    { ...factsOf(item, key), body: { type: 'customer-message', action: 'postback', providerId: mid ?? key, content } },
  ];
}

/** Facebook documents the key: message, sender, action, emoji, time. Taking a reaction back is no action that opens. */
export function readReaction(reaction: JsonObject, item: MessagingItem): readonly InboundEvent[] {
  const mid = asText(reaction['mid']) ?? '';
  const action = asText(reaction['action']) ?? 'none';
  const emoji = asText(reaction['emoji']) ?? asText(reaction['reaction']);
  const key = dedupeKey('reaction', mid, item.senderId ?? '', action, item.occurredAt, emoji ?? '');
  const facts = factsOf(item, key);
  if (item.fromBusiness) {
    return [{ ...facts, body: { type: 'unknown', reason: 'own-reaction' } }];
  }
  if (action !== 'react') return [{ ...facts, body: { type: 'unknown', reason: 'reaction-removed' } }];
  const detail = { reaction: { emoji, messageId: mid } };
  return [{ ...facts, body: { type: 'customer-action', action: 'reaction', detail } }];
}

/** A link with a `ref` that was followed into an existing thread. An ad that was clicked opens nothing until they write. */
export function readReferral(referral: JsonObject, item: MessagingItem): readonly InboundEvent[] {
  const source = asText(referral['source']) ?? 'none';
  const key = dedupeKey('referral', item.senderId ?? '', item.occurredAt, source, asText(referral['ref']) ?? '');
  const facts = factsOf(item, key);
  if (!item.dialect.isLink(referral)) return [{ ...facts, body: { type: 'unknown', reason: `referral:${source}` } }];
  const detail = { referral: readMessagingReferral(referral) };
  return [{ ...facts, body: { type: 'customer-action', action: 'referral-existing-thread', detail } }];
}

/** Agreed to be notified, by a request in the thread or a plugin. A checkbox names a `user_ref` and nobody yet. */
export function readOptin(optin: JsonObject, item: MessagingItem): readonly InboundEvent[] {
  const type = asText(optin['type']) ?? 'plugin';
  const person = item.senderId ?? asId(optin['user_ref']) ?? '';
  const ref = asText(optin['payload']) ?? asText(optin['ref']) ?? '';
  const facts = factsOf(item, dedupeKey('optin', person, item.occurredAt, type, ref));
  const detail = { optIn: { type, payload: ref === '' ? null : ref } };
  return [{ ...facts, body: { type: 'customer-action', action: 'opt-in', detail } }];
}

function factsOf(item: MessagingItem, key: string): EventFacts {
  return {
    dedupeKey: key,
    identities: customerOf(item),
    profileName: null,
    occurredAt: item.occurredAt,
    raw: item.item,
  };
}
