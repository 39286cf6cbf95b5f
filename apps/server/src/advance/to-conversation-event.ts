import type { Comment, ConversationEvent, Referral } from '@janela/runtime';
import type { ActionDetail, InboundReferral } from '../channels/inbound-event.ts';
import type { StoredBody } from '../database/schema/events.ts';
import type { PendingEvent } from './load.ts';
import { messageKindOf } from './message-kind.ts';

type Facts = Pick<ConversationEvent, 'id' | 'at' | 'receivedAt'>;
type Translate = {
  [Type in StoredBody['type']]: (body: Extract<StoredBody, { type: Type }>, facts: Facts) => ConversationEvent | null;
};

/** Total on purpose: a new kind of stored event does not compile until someone decides what it means to a conversation. */
const translations: Translate = {
  'customer-message': ({ action, content }, facts) => ({
    ...facts,
    type: 'customer-message',
    action,
    text: content.text,
    kind: messageKindOf(content.kind),
    payload: content.payload ?? null,
    referral: toReferral(content.referral),
  }),
  'customer-action': ({ action, detail }, facts) => ({
    ...facts,
    type: 'customer-action',
    action,
    ...toComment(detail),
    referral: toReferral(detail?.referral),
  }),
  'human-message': (body, facts) => ({ ...facts, type: 'human-message', source: body.source }),
  'console-message': (_body, facts) => ({ ...facts, type: 'human-message', source: 'console' }),
  'bot-message': (body, facts) => ({ ...facts, type: 'bot-message', messageId: body.messageId }),
  'conversation-closed': (_body, facts) => ({ ...facts, type: 'conversation-closed' }),
  'move-run': (body, facts) => ({ ...facts, ...body }),
  'stop-run': (body, facts) => ({ ...facts, ...body }),
  'facts-changed': (body, facts) => ({ ...facts, ...body }),
  'flow-asked-for': (body, facts) => ({ ...facts, ...body }),
  'http-answered': (body, facts) => ({ ...facts, ...body }),
  'not-sent': ({ messageId, error }, facts) => ({ ...facts, type: 'receipt', messageId, status: 'failed', error }),
  // That a message left, or arrived, settles the outbox and is no news to a flow: it would only fill the history.
  receipt: ({ status, correlationId, error }, facts) =>
    status === 'read' || status === 'failed'
      ? {
          ...facts,
          type: 'receipt',
          // A platform that gives a watermark names no message; nobody waits for one of that name.
          messageId: correlationId ?? '',
          status,
          ...(error === undefined ? {} : { error: { code: error.code, windowClosed: error.windowClosed } }),
        }
      : null,
  'own-echo': () => null,
  unknown: () => null,
};

/** What the pure runtime is told of a stored event; null where it is none of its business. */
export function toConversationEvent(event: PendingEvent): ConversationEvent | null {
  if (event.isHeard === false) return null;
  const told = translate(event.body, { id: event.id, at: event.occurredAt, receivedAt: event.receivedAt });
  return told?.type === 'receipt' && event.messageId !== undefined ? { ...told, messageId: event.messageId } : told;
}

function translate<Type extends StoredBody['type']>(
  body: Extract<StoredBody, { type: Type }>,
  facts: Facts,
): ConversationEvent | null {
  const translation: Translate[Type] = translations[body.type];
  return translation(body, facts);
}

/** A post or a product that was written about is no way of having come here. */
function toReferral(referral: InboundReferral | undefined): Referral | null {
  if (referral?.from !== 'ad' && referral?.from !== 'link') return null;
  const { from, ref, adId } = referral;
  return { from, ref, adId };
}

/** Events of releases that did not keep details have none. */
function toComment(detail: ActionDetail | undefined): { readonly comment?: Comment } {
  if (detail?.comment === undefined) return {};
  const { id, kind, postId, text } = detail.comment;
  return { comment: { id, kind, postId, text: text ?? '' } };
}
