import type { EpochMs } from '@janela/messaging-window';
import type { ConversationEvent, ReceiptEvent } from '../conversation/conversation-event.ts';
import type { PublishedFlow } from '../conversation/advance-contract.ts';
import type { ConversationState } from '../conversation/conversation-state.ts';
import type { Effect, HttpRequestEffect } from '../step/effect.ts';
import type { Run } from '../step/run.ts';
import { completedEvent } from './completed-event.ts';
import { hostedConversations } from './hosted-conversations.ts';
import { PLAIN_SURROUNDINGS } from './hosted.ts';
import type { ArmedTimer, Happening, HostedConversation, HostTrace } from './hosted.ts';
import { countedIds } from './id-source.ts';
import type { IdSource } from './id-source.ts';
import { MemoryHost } from './memory-host.ts';
import { instantMs } from './scenario-time.ts';
import type { ScenarioEvent, ScenarioSetup } from './scenario.ts';

/** Something that is done at a moment: what the simulator's buttons make. In the order of `at`. */
export interface PlayedStep {
  /** When it becomes known. */
  readonly at: EpochMs;
  /** When it happened, by the provider's time: before `at` where the webhook is late. At once where absent. */
  readonly sentAt?: EpochMs;
  readonly conversation: string;
  readonly event: ScenarioEvent;
}

/** What one sees of a conversation: what was done in it and what the flows did, in the order it happened. */
export type ThreadItem =
  | {
      readonly at: EpochMs;
      readonly type: 'event';
      /** Its place among the steps that were played. */
      readonly step: number;
      readonly event: ConversationEvent;
      /** What a person wrote, where a step says it. */
      readonly words: string | null;
    }
  | {
      readonly at: EpochMs;
      readonly type: 'effect';
      readonly effect: Effect;
      /** Of a message: what the platform told of it last. */
      readonly delivery: ReceiptEvent['status'] | null;
    };

export interface PlayedConversation extends HostedConversation {
  readonly state: ConversationState;
  /** That have not ended. */
  readonly runs: readonly Run[];
  readonly timers: readonly ArmedTimer[];
  readonly thread: readonly ThreadItem[];
  /** Asked of another system and not answered yet. */
  readonly openRequest: HttpRequestEffect | null;
}

/** Everything there is to see at a moment of a simulation. */
export interface Moment {
  readonly start: EpochMs;
  readonly now: EpochMs;
  readonly conversations: readonly PlayedConversation[];
  readonly happenings: readonly Happening[];
  /** Why everything was done or not, in order. */
  readonly traces: readonly HostTrace[];
}

interface Played {
  readonly setup: ScenarioSetup;
  readonly flows: readonly PublishedFlow[];
  readonly steps: readonly PlayedStep[];
  /** Counted where absent. */
  readonly ids?: IdSource;
}

/**
 * What has happened by a moment: plays the steps up to and with it, and rings every timer on the way at its own time. Pure: the same
 * again for the same input, so that going back is playing again to an earlier moment. Steps that lie later are left alone.
 */
export function playSteps({ setup, flows, steps, ids = countedIds() }: Played, until: EpochMs): Moment {
  const start = instantMs(setup.start);
  if (start === null) throw new RangeError(`Not a time: ${setup.start}`);
  const conversations = hostedConversations(setup, ids);
  const host = new MemoryHost(start, flows, {
    conversations,
    surroundings: { account: { ...PLAIN_SURROUNDINGS.account, ...setup.account }, members: setup.team },
    ids,
  });
  const threads = new Map<string, ThreadItem[]>(conversations.map(({ id }) => [id, []]));
  let seen = 0;
  function noteEffects(): void {
    for (const { conversation, at, effect } of host.performed.slice(seen))
      threads.get(conversation)?.push({ at, type: 'effect', effect, delivery: null });
    seen = host.performed.length;
  }
  for (const [step, { at, sentAt = at, conversation, event }] of steps.entries()) {
    if (at > until) break;
    host.moveTo(at);
    noteEffects();
    const completed = completedEvent(
      event,
      { id: host.newId(conversation), at: sentAt, receivedAt: at },
      host.lastOf(conversation),
    );
    const words = event.type === 'human-message' ? (event.text ?? null) : null;
    threads.get(conversation)?.push({ at, type: 'event', step, event: completed, words });
    host.deliver(conversation, completed);
    noteEffects();
  }
  host.moveTo(until);
  noteEffects();
  return {
    start,
    now: host.now,
    conversations: conversations.map((one) => ({
      ...one,
      state: host.stateOf(one.id),
      runs: host.runsOf(one.id),
      timers: host.timersOf(one.id),
      ...withNews(threads.get(one.id) ?? []),
    })),
    happenings: host.happenings,
    traces: host.traces,
  };
}

/** A thread with what became of its messages and requests. */
function withNews(thread: readonly ThreadItem[]): Pick<PlayedConversation, 'thread' | 'openRequest'> {
  const delivery = new Map<string, ReceiptEvent['status']>();
  let openRequest: HttpRequestEffect | null = null;
  for (const item of thread) {
    if (item.type === 'effect') {
      if (item.effect.type === 'http-request') openRequest = item.effect;
    } else if (item.event.type === 'receipt') delivery.set(item.event.messageId, item.event.status);
    else if (item.event.type === 'http-answered' && item.event.requestId === openRequest?.requestId) openRequest = null;
  }
  return {
    openRequest,
    thread: thread.map((item) =>
      item.type === 'effect' && item.effect.type === 'send-message'
        ? { ...item, delivery: delivery.get(item.effect.messageId) ?? null }
        : item,
    ),
  };
}
