import {
  advance,
  completedState,
  DEFAULT_LIMITS,
  type AdvanceResult,
  type ConversationEvent,
  type Env,
  type PublishedFlow,
  type Run,
} from '@janela/runtime';
import { temporalCalendar } from '@janela/runtime/calendar';
import type { DueTimer } from '@janela/runtime/pgboss';
import type { Services } from '../services.ts';
import type { LoadedConversation, PendingEvent } from './load.ts';
import { NotLoaded, type Surroundings } from './surroundings.ts';
import { toConversationEvent } from './to-conversation-event.ts';

export interface StepServices extends Pick<Services, 'clock' | 'logger'> {
  /** Where one try of a step gets its ids; asked again for each try. */
  readonly idsOf: (conversationId: string) => () => string;
  /** The page of a conversation in the console. */
  readonly linkTo: (conversationId: string) => string;
}

/** What one conversation brings into a batch. */
export interface Work {
  readonly conversation: LoadedConversation;
  readonly events: readonly PendingEvent[];
  readonly dueTimers: readonly DueTimer[];
  readonly runs: readonly Run[];
  readonly flows: readonly PublishedFlow[];
  readonly surroundings: Surroundings;
}

/** The pure step. A defect in it must not mute the other customers of the batch, so it costs this conversation's step only. */
export async function stepConversation(context: StepServices, work: Work): Promise<AdvanceResult | null> {
  const { conversation, surroundings } = work;
  for (;;) {
    try {
      const result = step(context, work);
      surroundings.keepTurns();
      return result;
    } catch (error) {
      if (error instanceof NotLoaded) {
        await surroundings.load(error);
        continue;
      }
      context.logger.error({ err: error, conversationId: conversation.id }, 'a conversation could not be advanced');
      return null;
    }
  }
}

function step(context: StepServices, work: Work): AdvanceResult {
  const { conversation, surroundings } = work;
  const state = completedState(conversation.id, conversation.state);
  const newId = context.idsOf(conversation.id);
  const env: Env = Object.assign(surroundings.of(conversation.accountId), {
    now: context.clock.now(),
    newId,
    limits: DEFAULT_LIMITS,
    calendar: temporalCalendar,
    channel: conversation.channel,
    contact: conversation.contact,
    conversationLink: context.linkTo(conversation.id),
  });
  return advance({ conversation: state, runs: work.runs, flows: work.flows, events: inOrder(work, env) }, env);
}

function inOrder({ events, dueTimers }: Work, { now, newId }: Pick<Env, 'now' | 'newId'>): ConversationEvent[] {
  const rings = dueTimers.map(({ key, dueAt }): ConversationEvent => ({
    id: newId(),
    type: 'timer',
    key,
    dueAt,
    at: dueAt,
    receivedAt: now,
  }));
  const stored = events.flatMap((event) => toConversationEvent(event) ?? []);
  // A message that was sent before a timer fell due counts first, even if both were found at the same moment.
  return [...stored, ...rings].sort((a, b) => a.at - b.at);
}
