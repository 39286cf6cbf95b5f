import type { ConversationEvent, Referral } from '@janela/runtime';
import type { ActionDetail, InboundReferral, MessageContent } from '../../src/channels/inbound-event.ts';
import type { StoredBody } from '../../src/database/schema/events.ts';

type Stored = Exclude<ConversationEvent, { type: 'timer' }>;
type StoredType = Stored['type'];

const CONTENT_KIND = { unknown: 'unsupported' } as const;

/** An event as the server's adapters and routes would have stored it. Total: all that can happen in a simulation can happen to a server. */
const BODIES: {
  readonly [Type in StoredType]: (event: Extract<Stored, { type: Type }>) => StoredBody;
} = {
  'customer-message': ({ id, action, text, kind = 'text', payload = null, referral = null }) => {
    const content: MessageContent = {
      kind: kind === 'unknown' ? CONTENT_KIND.unknown : kind,
      text,
      ...(payload === null ? {} : { payload }),
      ...(referral === null ? {} : { referral: inboundReferral(referral) }),
    };
    return { type: 'customer-message', action, providerId: `in.${id}`, content };
  },
  'customer-action': ({ action, comment, referral = null }) => {
    const detail: ActionDetail = {
      ...(comment === undefined ? {} : { comment: { kind: 'comment', parentId: null, ...comment } }),
      ...(referral === null ? {} : { referral: inboundReferral(referral) }),
    };
    return { type: 'customer-action', action, detail };
  },
  'human-message': ({ id, source }) =>
    source === 'console'
      ? { type: 'console-message', messageId: id }
      : { type: 'human-message', source, providerId: `echo.${id}`, content: { kind: 'text', text: 'Olá' } },
  'bot-message': ({ messageId }) => ({ type: 'bot-message', messageId }),
  receipt: ({ messageId, status, error }) => ({
    type: 'receipt',
    providerId: null,
    status,
    correlationId: messageId,
    ...(error === undefined ? {} : { error: { ...error, title: 'failed' } }),
  }),
  'conversation-closed': ({ type }) => ({ type }),
  'facts-changed': ({ type, changes }) => ({ type, changes }),
  'flow-asked-for': ({ type, flowId, inputs }) => ({ type, flowId, inputs }),
  'http-answered': ({ type, runId, requestId, answer }) => ({ type, runId, requestId, answer }),
  'move-run': ({ id: _id, at: _at, receivedAt: _receivedAt, ...body }) => body,
  'stop-run': ({ id: _id, at: _at, receivedAt: _receivedAt, ...body }) => body,
};

export function storedBody<Type extends StoredType>(event: Extract<Stored, { type: Type }>): StoredBody {
  const toBody: (typeof BODIES)[Type] = BODIES[event.type];
  return toBody(event);
}

function inboundReferral({ from, ref, adId }: Referral): InboundReferral {
  return { from, ref, adId, source: null };
}
