import type { InboundEvent } from '../inbound-event.ts';
import type { MessagingDialect } from './messaging-dialect.ts';
import { type ParseContext, unknownEvent } from './parse-context.ts';
import { fromEitherUnit } from './provider-time.ts';
import { asId, asObject, type JsonObject } from './read-json.ts';
import { readMessagingItem } from './read-messaging-item.ts';
import { readUnits, type WebhookUnit } from './webhook-units.ts';

/** One change of a field that is no messaging: a comment, a mention, a post. */
export interface ChangeFacts {
  readonly value: JsonObject;
  readonly field: string;
  readonly entryTime: unknown;
  readonly context: ParseContext;
}

export interface MessagingPlatform {
  /** `object` of the webhook body. */
  readonly object: 'page' | 'instagram';
  readonly dialect: MessagingDialect;
  /** Null where the change is of no use yet. */
  readonly readChange: (change: ChangeFacts) => InboundEvent | null;
}

/** Every messaging event, standby event and change of a webhook body. */
export function parseMessaging(
  body: unknown,
  { platform, context }: { readonly platform: MessagingPlatform; readonly context: ParseContext },
): readonly InboundEvent[] {
  const events: InboundEvent[] = [];
  for (const unit of readUnits(body, platform.object)) {
    for (const event of readUnit(unit, { platform, context })) events.push(event);
  }
  return events;
}

interface Reading {
  readonly platform: MessagingPlatform;
  readonly context: ParseContext;
}

function readUnit(unit: WebhookUnit, { platform, context }: Reading): readonly InboundEvent[] {
  const value = asObject(unit.value);
  if (unit.source === 'unreadable' || !value) return [asUnknown(unit, unit.source, context)];
  if (!concerns(context.channel.externalId, unit, value)) return [asUnknown(unit, 'other-account', context)];
  const reading = { dialect: platform.dialect, context };
  if (unit.source === 'messaging') return readMessagingItem(value, reading);
  if (unit.source === 'standby') return readMessagingItem(value, reading).map(inStandby);
  // The dashboard's test button sends messaging events as changes of the field's name.
  if (asObject(value['sender']) && asObject(value['recipient'])) return readMessagingItem(value, reading);
  const change = { value, field: unit.field, entryTime: unit.entryTime, context };
  return [platform.readChange(change) ?? asUnknown(unit, `field:${unit.field}`, context)];
}

/** One app has one address for all its Pages and accounts: what is about another one is not of this channel. */
function concerns(ownId: string, unit: WebhookUnit, value: JsonObject): boolean {
  if (unit.entryId === ownId) return true;
  return asId(asObject(value['sender'])?.['id']) === ownId || asId(asObject(value['recipient'])?.['id']) === ownId;
}

/**
 * Another app owns the thread: the window moves, automation does not start. A key of its own, so that the same message
 * can still arrive as ours should control come back.
 * https://developers.facebook.com/documentation/business-messaging/messenger-platform/webhooks/webhook-events/standby (2024-09-25)
 */
function inStandby(event: InboundEvent): InboundEvent {
  if (event.body.type !== 'customer-message') return event;
  const { action, providerId, content } = event.body;
  const message = { why: 'standby', messageId: providerId, text: content.text } as const;
  return {
    ...event,
    dedupeKey: `standby:${event.dedupeKey}`,
    body: { type: 'customer-action', action, detail: { message } },
  };
}

function asUnknown(unit: WebhookUnit, reason: string, { receivedAt }: ParseContext): InboundEvent {
  const { source, field, value, entryId, entryTime } = unit;
  const occurredAt = fromEitherUnit(entryTime, receivedAt);
  if (source === 'unreadable') return unknownEvent({ reason, raw: value, occurredAt });
  const raw = { source, field, value, entryId, ...(entryTime === undefined ? {} : { entryTime }) };
  return unknownEvent({ reason, raw, occurredAt });
}
