import { temporalCalendar } from '../calendar/index.ts';
import type { EpochMs } from '@janela/messaging-window';
import { advance } from '../conversation/advance.ts';
import type { PublishedFlow } from '../conversation/advance-contract.ts';
import type { ConversationEvent } from '../conversation/conversation-event.ts';
import type { ConversationState } from '../conversation/conversation-state.ts';
import { NO_FACTS } from '../conversation/facts.ts';
import { newConversation } from '../conversation/new-conversation.ts';
import { replyStatus } from '../conversation/reply-status.ts';
import type { Effect } from '../step/effect.ts';
import type { TeamView } from '../step/env.ts';
import { DEFAULT_LIMITS } from '../step/limits.ts';
import type { Run } from '../step/run.ts';
import { contentWords } from '../step/content-words.ts';
import { MemberTurns } from '../team/member-turns.ts';
import { countedIds } from './id-source.ts';
import type { IdSource } from './id-source.ts';
import { PLAIN_SURROUNDINGS } from './hosted.ts';
import type {
  ArmedTimer,
  Happening,
  HostedConversation,
  HostTrace,
  LastOf,
  PerformedEffect,
  Hosted,
  Surroundings,
} from './hosted.ts';
import { isNews } from './is-news.ts';
import { throughStorage } from './storage-round-trip.ts';

interface Kept extends HostedConversation {
  /** What has happened to it and was not worked on yet. */
  pending: ConversationEvent[];
  last: LastOf;
  state: ConversationState;
  runs: readonly Run[];
  readonly timers: Map<string, EpochMs>;
}

type EffectType = Effect['type'];
type EffectOf<Type extends EffectType> = { [T in Type]: Extract<Effect, { type: T }> }[Type];

/** A host without a database, for tests and the simulator: its clock moves from due time to due time. */
export class MemoryHost {
  now: EpochMs;
  readonly happenings: Happening[] = [];
  readonly traces: HostTrace[] = [];
  readonly performed: PerformedEffect[] = [];
  readonly #flows: readonly PublishedFlow[];
  readonly #conversations: ReadonlyMap<string, Kept>;
  readonly #surroundings: Surroundings;
  readonly #ids: IdSource;
  readonly #requests: Hosted['requests'];
  #turns: ReadonlyMap<string, number> = new Map();

  constructor(
    now: EpochMs,
    flows: readonly PublishedFlow[],
    { conversations, surroundings = PLAIN_SURROUNDINGS, ids = countedIds(), requests }: Hosted,
  ) {
    this.now = now;
    this.#ids = ids;
    this.#requests = requests;
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
          pending: [],
          last: { messageIds: [], request: null },
        },
      ]),
    );
  }

  /** A fresh id, the same in every run of a scenario. */
  newId(conversationId: string): string {
    return this.#ids.newId(conversationId);
  }

  /** Moves the clock, ringing every timer on the way at its own time. */
  moveTo(time: EpochMs): void {
    for (let ring = this.#nextRing(time); ring !== null; ring = this.#nextRing(time)) {
      this.now = Math.max(this.now, ring.dueAt);
      this.#work(ring.conversation);
    }
    this.now = Math.max(this.now, time);
  }

  /** Hands an event over at the present time, and rings what is overdue after it. */
  deliver(conversationId: string, event: ConversationEvent): void {
    const kept = this.#conversation(conversationId);
    if (isNews(event)) kept.pending.push(event);
    this.#work(kept);
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

  #nextRing(until: EpochMs): { readonly conversation: Kept; readonly dueAt: EpochMs } | null {
    const [first] = [...this.#conversations.values()]
      .flatMap((conversation) => [...conversation.timers.values()].map((dueAt) => ({ conversation, dueAt })))
      .filter(({ dueAt }) => dueAt <= until)
      .sort((a, b) => a.dueAt - b.dueAt);
    return first ?? null;
  }

  /** Takes a conversation over everything that waits for it, as a worker of the server does: in one step, and again for what came of it. */
  #work(kept: Kept): void {
    for (let events = this.#takeEvents(kept); events.length > 0; events = this.#takeEvents(kept)) {
      this.#advance(kept, events);
    }
  }

  #takeEvents(kept: Kept): readonly ConversationEvent[] {
    const { now } = this;
    const stored = kept.pending;
    kept.pending = [];
    const due = this.timersOf(kept.id).filter(({ dueAt }) => dueAt <= now);
    const rings = due.map(({ key, dueAt }): ConversationEvent => {
      kept.timers.delete(key);
      return { type: 'timer', id: this.newId(kept.id), key, dueAt, at: dueAt, receivedAt: now };
    });
    return [...stored, ...rings].sort((a, b) => a.at - b.at);
  }

  #advance(kept: Kept, events: readonly ConversationEvent[]): void {
    const { state, runs, channel, contact } = kept;
    const result = advance(
      { conversation: state, runs, flows: this.#flows, events },
      {
        now: this.now,
        newId: () => this.newId(kept.id),
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
    kept.state = throughStorage(result.conversation);
    // In the order in which they began: whoever asks first gets the customer's answer.
    kept.runs = [...new Map([...runs.map((run) => [run.id, run] as const), ...changed]).values()].filter(
      (run) => run.endedAt === null,
    );
    for (const trace of result.traces) this.traces.push({ conversation: kept.id, trace: throughStorage(trace) });
    for (const effect of throughStorage(result.effects)) this.#perform(kept, effect);
  }

  #team(): TeamView {
    let turns: MemberTurns | null = null;
    return {
      members: this.#surroundings.members,
      pick: (strategy, among) => {
        turns ??= new MemberTurns({ last: this.#turns, open: this.#openConversations() });
        const chosen = turns.take({ strategy, among });
        this.#turns = turns.last;
        return chosen;
      },
    };
  }

  /** Per member: conversations of theirs that are not closed. */
  #openConversations(): ReadonlyMap<string, number> {
    const open = new Map<string, number>();
    for (const { state } of this.#conversations.values()) {
      const { assigneeId } = state.facts;
      if (assigneeId === null || replyStatus(state, { botAnswers: false }) === 'closed') continue;
      open.set(assigneeId, (open.get(assigneeId) ?? 0) + 1);
    }
    return open;
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
      kept.pending.push({ type: 'bot-message', id: this.newId(kept.id), messageId, at: now, receivedAt: now });
    },
    'block-message': (kept, { nodeId, content }) => this.#note(kept, 'blocked', nodeId, contentWords(content)),
    'notify-team': (kept, { nodeId, text }) => this.#note(kept, 'notified', nodeId, text),
    'channel-action': (kept, { nodeId, action }) =>
      this.#note(kept, 'done', nodeId, action.action === 'public-reply' ? action.text : action.action),
    'internal-note': (kept, { nodeId, text }) => this.#note(kept, 'noted', nodeId, text),
    'create-task': (kept, { nodeId, title }) => this.#note(kept, 'noted', nodeId, title),
    // Answered by the scenario, as a customer's message is, unless all are answered alike.
    'http-request': (kept, { nodeId, method, url, runId, requestId }) => {
      kept.last = { ...kept.last, request: { runId, requestId } };
      this.#note(kept, 'requested', nodeId, `${method} ${url}`);
      if (this.#requests === undefined) return;
      const base = { id: this.newId(kept.id), at: this.now, receivedAt: this.now };
      kept.pending.push({ ...base, type: 'http-answered', runId, requestId, answer: this.#requests });
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
