import { temporalCalendar } from '../calendar/index.ts';
import type { EpochMs } from '@janela/messaging-window';
import { advance } from '../conversation/advance.ts';
import type { PublishedFlow } from '../conversation/advance-contract.ts';
import type { ConversationEvent } from '../conversation/conversation-event.ts';
import type { ChannelView, ContactView, ConversationState } from '../conversation/conversation-state.ts';
import { NO_FACTS, type Facts } from '../conversation/facts.ts';
import { newConversation } from '../conversation/new-conversation.ts';
import type { Effect } from '../step/effect.ts';
import type { AccountView, MemberView, TeamView } from '../step/env.ts';
import { DEFAULT_LIMITS } from '../step/limits.ts';
import type { Run } from '../step/run.ts';
import type { Trace } from '../step/trace.ts';
import { contentWords } from '../step/content-words.ts';
import { throughStorage } from './storage-round-trip.ts';

/** One conversation of a host that keeps everything in memory. */
export interface HostedConversation {
  readonly id: string;
  readonly channel: ChannelView;
  readonly contact: ContactView;
  /** What is noted before anything happens. */
  readonly facts?: Facts;
}

/** An effect as it was performed. */
export interface PerformedEffect {
  readonly conversation: string;
  readonly at: EpochMs;
  readonly effect: Effect;
}

/** A timer that will ring. */
export interface ArmedTimer {
  readonly key: string;
  readonly dueAt: EpochMs;
}

/** What a person would have noticed. */
export interface Happening {
  readonly what: 'notified' | 'sent' | 'blocked' | 'missed' | 'failed' | 'done' | 'noted' | 'requested';
  readonly at: EpochMs;
  readonly conversation: string;
  readonly node: string;
  /** The words that went out; null where the standard text or none is used. */
  readonly text: string | null;
}

/** The account around the conversations of a host. */
export interface Surroundings {
  readonly account: AccountView;
  readonly members: readonly MemberView[];
}

export const PLAIN_SURROUNDINGS: Surroundings = {
  account: { timeZone: 'UTC', workingHours: null, country: 'BR' },
  members: [],
};

export interface HostTrace {
  readonly conversation: string;
  readonly trace: Trace;
}

/** What a conversation sent and asked last. */
export interface LastOf {
  /** Messages of the bot, oldest first. */
  readonly messageIds: readonly string[];
  readonly request: { readonly runId: string; readonly requestId: string } | null;
}

interface Kept extends HostedConversation {
  last: LastOf;
  state: ConversationState;
  runs: readonly Run[];
  readonly timers: Map<string, EpochMs>;
}

type EffectType = Effect['type'];
type EffectOf<Type extends EffectType> = { [T in Type]: Extract<Effect, { type: T }> }[Type];

interface Hosted {
  readonly conversations: readonly HostedConversation[];
  readonly surroundings?: Surroundings;
}

/** A host without a database, for tests and the simulator: its clock moves from due time to due time. */
export class MemoryHost {
  now: EpochMs;
  readonly happenings: Happening[] = [];
  readonly traces: HostTrace[] = [];
  readonly performed: PerformedEffect[] = [];
  readonly #flows: readonly PublishedFlow[];
  readonly #conversations: ReadonlyMap<string, Kept>;
  readonly #surroundings: Surroundings;
  readonly #turns = new Map<string, number>();
  #ids = 0;

  constructor(
    now: EpochMs,
    flows: readonly PublishedFlow[],
    { conversations, surroundings = PLAIN_SURROUNDINGS }: Hosted,
  ) {
    this.now = now;
    this.#flows = flows;
    this.#surroundings = surroundings;
    this.#conversations = new Map(
      conversations.map((one) => [
        one.id,
        {
          ...one,
          state: { ...newConversation(one.id), facts: one.facts ?? NO_FACTS },
          runs: [],
          timers: new Map(),
          last: { messageIds: [], request: null },
        },
      ]),
    );
  }

  /** A fresh id, the same in every run of a scenario. */
  newId(): string {
    this.#ids += 1;
    return `id-${String(this.#ids).padStart(4, '0')}`;
  }

  /** Moves the clock, ringing every timer on the way at its own time. */
  moveTo(time: EpochMs): void {
    for (let ring = this.#nextRing(time); ring !== null; ring = this.#nextRing(time)) {
      this.now = Math.max(this.now, ring.dueAt);
      ring.conversation.timers.delete(ring.key);
      this.#advance(ring.conversation, {
        type: 'timer',
        id: this.newId(),
        key: ring.key,
        dueAt: ring.dueAt,
        at: ring.dueAt,
        receivedAt: this.now,
      });
    }
    this.now = Math.max(this.now, time);
  }

  /** Hands an event over at the present time, and rings what is overdue after it. */
  deliver(conversationId: string, event: ConversationEvent): void {
    this.#advance(this.#conversation(conversationId), event);
    this.moveTo(this.now);
  }

  lastOf(conversationId: string): LastOf {
    return this.#conversation(conversationId).last;
  }

  stateOf(conversationId: string): ConversationState {
    return this.#conversation(conversationId).state;
  }

  /** Runs that have not ended. */
  runsOf(conversationId: string): readonly Run[] {
    return this.#conversation(conversationId).runs;
  }

  /** What is armed, soonest first. */
  timersOf(conversationId: string): readonly ArmedTimer[] {
    return [...this.#conversation(conversationId).timers]
      .map(([key, dueAt]) => ({ key, dueAt }))
      .sort((a, b) => a.dueAt - b.dueAt || (a.key < b.key ? -1 : 1));
  }

  #conversation(id: string): Kept {
    const found = this.#conversations.get(id);
    if (found === undefined) throw new RangeError(`There is no conversation ${id}`);
    return found;
  }

  #nextRing(until: EpochMs): { readonly conversation: Kept; readonly key: string; readonly dueAt: EpochMs } | null {
    const due = [...this.#conversations.values()].flatMap((conversation) =>
      [...conversation.timers].map(([key, dueAt]) => ({ conversation, key, dueAt })),
    );
    const [first] = due
      .filter(({ dueAt }) => dueAt <= until)
      .sort((a, b) => a.dueAt - b.dueAt || (a.key < b.key ? -1 : 1));
    return first ?? null;
  }

  #advance(kept: Kept, event: ConversationEvent): void {
    const { state, runs, channel, contact } = kept;
    const result = advance(
      { conversation: state, runs, flows: this.#flows, events: [event] },
      {
        now: this.now,
        newId: () => this.newId(),
        limits: DEFAULT_LIMITS,
        calendar: temporalCalendar,
        account: this.#surroundings.account,
        team: this.#team(),
        channel,
        contact,
      },
    );
    const changed = new Map(result.runs.map((run) => [run.id, throughStorage(run)]));
    for (const run of changed.values()) if (run.status === 'failed') this.#note(kept, 'failed', run.trigger.nodeId);
    const known = runs.filter((run) => !changed.has(run.id));
    kept.state = throughStorage(result.conversation);
    kept.runs = [...known, ...changed.values()].filter((run) => run.endedAt === null);
    for (const trace of result.traces) this.traces.push({ conversation: kept.id, trace: throughStorage(trace) });
    for (const effect of throughStorage(result.effects)) this.#perform(kept, effect);
  }

  #team(): TeamView {
    const { members } = this.#surroundings;
    return {
      members,
      // The one who had a turn longest ago, or has the fewest: here every turn is a conversation that is still open.
      pick: (_strategy, among) => {
        const turnsOf = (id: string): number => this.#turns.get(id) ?? 0;
        const [next] = among.toSorted((one, other) => turnsOf(one) - turnsOf(other));
        if (next === undefined) return null;
        this.#turns.set(next, turnsOf(next) + 1);
        return next;
      },
    };
  }

  #perform<Type extends EffectType>(kept: Kept, effect: EffectOf<Type>): void {
    this.performed.push({ conversation: kept.id, at: this.now, effect });
    this.#handlers[effect.type](kept, effect);
  }

  /** Total: an effect that this host ignored would make a scenario lie. */
  readonly #handlers: { readonly [Type in EffectType]: (kept: Kept, effect: EffectOf<Type>) => void } = {
    'arm-timer': (kept, { key, dueAt, mode }) => {
      if (mode === 'exact' || !kept.timers.has(key)) kept.timers.set(key, dueAt);
    },
    'cancel-timer': (kept, { key }) => void kept.timers.delete(key),
    'send-message': (kept, { nodeId, content, messageId }) => {
      this.#note(kept, 'sent', nodeId, contentWords(content));
      const { now } = this;
      kept.last = { ...kept.last, messageIds: [...kept.last.messageIds, messageId] };
      this.#advance(kept, { type: 'bot-message', id: this.newId(), messageId, at: now, receivedAt: now });
    },
    'block-message': (kept, { nodeId, content }) => this.#note(kept, 'blocked', nodeId, contentWords(content)),
    'notify-team': (kept, { nodeId, text }) => this.#note(kept, 'notified', nodeId, text),
    'channel-action': (kept, { nodeId, action }) =>
      this.#note(kept, 'done', nodeId, action.action === 'public-reply' ? action.text : action.action),
    'internal-note': (kept, { nodeId, text }) => this.#note(kept, 'noted', nodeId, text),
    'create-task': (kept, { nodeId, title }) => this.#note(kept, 'noted', nodeId, title),
    // Answered by the scenario, as a customer's message is.
    'http-request': (kept, { nodeId, method, url, runId, requestId }) => {
      kept.last = { ...kept.last, request: { runId, requestId } };
      this.#note(kept, 'requested', nodeId, `${method} ${url}`);
    },
    'record-missed-reminder': (kept, { nodeId }) => this.#note(kept, 'missed', nodeId),
  };

  #note(
    kept: Kept,
    what: Happening['what'],
    ...[node, text]: readonly [node: string, text?: string | undefined]
  ): void {
    this.happenings.push({ what, at: this.now, conversation: kept.id, node, text: text ?? null });
  }
}
