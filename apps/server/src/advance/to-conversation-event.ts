import type { ConversationEvent } from '@janela/runtime';
import type { StoredBody } from '../database/schema/events.ts';
import type { PendingEvent } from './load.ts';

type Facts = Pick<ConversationEvent, 'id' | 'at' | 'receivedAt'>;
type Translate = {
  [Type in StoredBody['type']]: (body: Extract<StoredBody, { type: Type }>, facts: Facts) => ConversationEvent | null;
};

/** Total on purpose: a new kind of stored event does not compile until someone decides what it means to a conversation. */
const translations: Translate = {
  'customer-message': (body, facts) => ({
    ...facts,
    type: 'customer-message',
    action: body.action,
    text: body.content.text,
  }),
  'customer-action': (body, facts) => ({ ...facts, type: 'customer-action', action: body.action }),
  'human-message': (body, facts) => ({ ...facts, type: 'human-message', source: body.source }),
  'console-message': (_body, facts) => ({ ...facts, type: 'human-message', source: 'console' }),
  'bot-message': (body, facts) => ({ ...facts, type: 'bot-message', messageId: body.messageId }),
  'conversation-closed': (_body, facts) => ({ ...facts, type: 'conversation-closed' }),
  'move-run': (body, facts) => ({ ...facts, ...body }),
  'stop-run': (body, facts) => ({ ...facts, ...body }),
  // Delivery news settles outbox messages; it moves no window and wakes no run of today's kinds.
  receipt: () => null,
  'own-echo': () => null,
  unknown: () => null,
};

/** What the pure runtime is told of a stored event; null where it is none of its business. */
export function toConversationEvent(event: PendingEvent): ConversationEvent | null {
  return translate(event.body, { id: event.id, at: event.occurredAt, receivedAt: event.receivedAt });
}

function translate<Type extends StoredBody['type']>(
  body: Extract<StoredBody, { type: Type }>,
  facts: Facts,
): ConversationEvent | null {
  const translation: Translate[Type] = translations[body.type];
  return translation(body, facts);
}
