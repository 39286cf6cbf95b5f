import type { InboundEvent } from '../inbound-event.ts';
import type { MessagingDialect } from './messaging-dialect.ts';
import type { ParseContext } from './parse-context.ts';
import { fromEitherUnit } from './provider-time.ts';
import { asId, asObject, type JsonObject } from './read-json.ts';

/** One messaging event on its way to events. */
export interface MessagingItem {
  readonly item: JsonObject;
  readonly dialect: MessagingDialect;
  readonly context: ParseContext;
  /** Null where the platform gives none (a checkbox opt-in has a `user_ref` only). */
  readonly senderId: string | null;
  readonly recipientId: string | null;
  /** Whether the business sent it: flagged as an echo, or from the business's own id. */
  readonly fromBusiness: boolean;
  readonly occurredAt: number;
}

export interface MessagingReading {
  readonly dialect: MessagingDialect;
  readonly context: ParseContext;
}

/** The envelope of a messaging event, read. */
export function toMessagingItem(item: JsonObject, { dialect, context }: MessagingReading): MessagingItem {
  const senderId = asId(asObject(item['sender'])?.['id']);
  const message = asObject(item['message']);
  const flagged = message?.['is_echo'] === true || message?.['is_self'] === true;
  return {
    item,
    dialect,
    context,
    senderId,
    recipientId: asId(asObject(item['recipient'])?.['id']),
    fromBusiness: flagged || senderId === context.channel.externalId,
    // Milliseconds; the examples of the Instagram dashboard show seconds.
    occurredAt: fromEitherUnit(item['timestamp'], context.receivedAt),
  };
}

/** The customer is the sender, unless the business is. Nobody where the business writes to itself. */
export function customerOf(item: MessagingItem): InboundEvent['identities'] {
  const value = item.fromBusiness ? item.recipientId : item.senderId;
  const isNobody = value === null || value === item.context.channel.externalId || item.senderId === item.recipientId;
  return isNobody ? [] : [{ kind: item.dialect.identityKind, value }];
}
