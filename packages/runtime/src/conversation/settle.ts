import { applyCustomerAction } from '@janela/messaging-window';
import type { EpochMs } from '@janela/messaging-window';
import type { ChannelView, ConversationState, LastInbound } from './conversation-state.ts';
import type { ConversationEvent } from './conversation-event.ts';
import { episodeOf } from './reply-status.ts';

type EventType = ConversationEvent['type'];
type EventOf<Type extends EventType> = { [T in Type]: Extract<ConversationEvent, { type: T }> }[Type];
type Settle<Type extends EventType> = (
  state: ConversationState,
  event: EventOf<Type>,
  channel: ChannelView,
) => ConversationState;

/** What each event changes of the state. Total: the events that change nothing say so. */
const SETTLE: { readonly [Type in EventType]: Settle<Type> } = {
  'customer-message': (state, event, channel) => ({
    ...moveWindow(state, event, channel),
    lastInbound: newer(state.lastInbound, {
      id: event.id,
      at: event.at,
      text: event.text,
      ...(event.kind === undefined ? {} : { kind: event.kind }),
    }),
    firstInbound: older(state.firstInbound, event),
    ...cameFirst(state, { source: event.referral?.from ?? 'direct', sourceAt: event.at }),
  }),
  'customer-action': (state, event, channel) => ({
    ...moveWindow(state, event, channel),
    lastSeenAt: event.action === 'read' ? latest(state.lastSeenAt, event.at) : state.lastSeenAt,
    ...(event.referral ? cameFirst(state, { source: event.referral.from, sourceAt: event.at }) : {}),
  }),
  'human-message': (state, event) => ({ ...state, lastHumanAnswerAt: latest(state.lastHumanAnswerAt, event.at) }),
  'bot-message': (state, event) => ({ ...state, lastBotMessageAt: latest(state.lastBotMessageAt, event.at) }),
  'conversation-closed': (state, event) => ({ ...state, closedAt: latest(state.closedAt, event.at) }),
  receipt: (state, event) =>
    event.status === 'read' ? { ...state, lastSeenAt: latest(state.lastSeenAt, event.at) } : state,
  timer: (state) => state,
  'move-run': (state) => state,
  'stop-run': (state) => state,
  // Applied one by one where each is told: see `onFactsChanged`.
  'facts-changed': (state) => state,
  'flow-asked-for': (state) => state,
  'http-answered': (state) => state,
};

/**
 * The state after an event. Times only move forward, and ties are broken by id, so that the same events in any order
 * settle to the same state: platforms deliver late, twice and out of order.
 */
export function settle<Type extends EventType>(
  state: ConversationState,
  event: EventOf<Type>,
  channel: ChannelView,
): ConversationState {
  const settled = SETTLE[event.type](state, event, channel);
  return { ...settled, episode: episodeOf(settled, { botAnswers: false }) };
}

function moveWindow(
  state: ConversationState,
  event: EventOf<'customer-message' | 'customer-action'>,
  channel: ChannelView,
): ConversationState {
  const opening = { channel: channel.kind, action: event.action, at: event.at };
  return { ...state, window: applyCustomerAction(state.window, opening) };
}

function older(
  known: ConversationState['firstInbound'],
  { id, at }: { readonly id: string; readonly at: EpochMs },
): ConversationState['firstInbound'] {
  if (known === null || at < known.at || (at === known.at && id < known.id)) return { id, at };
  return known;
}

type Origin = Pick<ConversationState, 'source' | 'sourceAt'>;

/** What is known of a customer's coming in by an ad or a link says more than their first message of the same moment. */
const TELLING: readonly ConversationState['source'][] = ['ad', 'link', 'direct', null];

function cameFirst({ source, sourceAt }: Origin, found: Origin): Origin {
  const [known, at] = [sourceAt ?? Infinity, found.sourceAt ?? Infinity];
  const isFirst = at < known || (at === known && TELLING.indexOf(found.source) < TELLING.indexOf(source));
  return isFirst ? found : { source, sourceAt };
}

function latest(known: EpochMs | null, at: EpochMs): EpochMs {
  return known === null ? at : Math.max(known, at);
}

function newer(known: LastInbound | null, message: LastInbound): LastInbound {
  if (known === null || message.at > known.at) return message;
  return message.at === known.at && message.id > known.id ? message : known;
}
