import { sql } from 'drizzle-orm';
import { advanceConversations, type AdvanceContext } from '../../src/advance/advance-conversations.ts';
import { conversationEvents } from '../../src/database/schema/index.ts';
import type { StoredBody } from '../../src/database/schema/events.ts';
import { deliverConversation } from '../../src/outbox/deliver-conversation.ts';
import type { OutboxContext } from '../../src/outbox/outbox-context.ts';
import type { TestWorld } from '../../test-support/core/test-world.ts';
import type { HappenedEvent } from './simulate.ts';
import { StepIds } from './step-ids.ts';
import { storedBody } from './stored-body.ts';
import type { World } from '../../test-support/worlds/world.ts';

/** So many conversations are worked on in one transaction. */
const BATCH = 200;

/** Whether the outbox sends, or something that stands in for it: a tenth of the time. */
export type Sends = 'really' | 'by-stand-in';

interface Home {
  readonly accountId: string;
  readonly channelId: string;
}

interface Stored {
  readonly conversation: string;
  readonly id: string;
  readonly at: number;
  readonly receivedAt: number;
  readonly body: StoredBody;
}

/**
 * Lets the same happen on the server: events are put into its database, its workers' function takes conversations over them and over
 * the timers that it armed itself, and time moves from moment to moment. What is sent leaves at once, as in a simulation.
 */
export class PlayedServer {
  readonly #context: AdvanceContext & OutboxContext;
  readonly #sends: Sends;
  readonly #ids = new StepIds();
  readonly #homes: ReadonlyMap<string, Home>;
  #now = 0;

  constructor({ context }: TestWorld, worlds: readonly World[], sends: Sends) {
    this.#sends = sends;
    this.#context = {
      ...context,
      clock: { ...context.clock, now: () => this.#now },
      idsOf: (conversation) => this.#ids.idsOf(conversation),
      // A simulation has no page to lead to.
      linkTo: () => '',
    };
    this.#homes = new Map(
      worlds.flatMap(({ accountId, setup }) =>
        setup.conversations.map(({ id, channel: channelId }) => [id, { accountId, channelId }] as const),
      ),
    );
  }

  /** Plays everything up to a moment. */
  async play(events: readonly HappenedEvent[], until: number): Promise<void> {
    const moments = Map.groupBy(events, ({ event }) => event.receivedAt);
    const times = [...moments.keys()].sort((a, b) => a - b);
    for (;;) {
      const [next = until] = times;
      const due = (await this.#nextDue()) ?? until;
      this.#now = Math.max(this.#now, Math.min(next, due));
      if (this.#now > until) return;
      await this.#settle();
      if (this.#now < next) continue;
      if (times.shift() === undefined) return;
      await this.#happen(moments.get(next) ?? []);
    }
  }

  /** What happens at one moment: in each conversation one after the other. */
  async #happen(events: readonly HappenedEvent[]): Promise<void> {
    let left = events;
    while (left.length > 0) {
      const firsts = new Map(left.toReversed().map((one) => [one.conversation, one]));
      await this.#store(
        [...firsts.values()].flatMap(({ conversation, event }) => {
          const { id, at, receivedAt } = event;
          this.#ids.newId(conversation);
          return event.type === 'timer' ? [] : [{ conversation, id, at, receivedAt, body: storedBody(event) }];
        }),
      );
      await this.#settle();
      const done = new Set(firsts.values());
      left = left.filter((one) => !done.has(one));
    }
  }

  async #settle(): Promise<void> {
    for (let ids = await this.#waiting(); ids.length > 0; ids = await this.#waiting()) {
      for (let from = 0; from < ids.length; from += BATCH) {
        await advanceConversations(this.#context, ids.slice(from, from + BATCH));
        this.#ids.keep();
      }
      await (this.#sends === 'really' ? this.#deliver() : this.#standIn());
    }
  }

  /** Conversations with something to do, as bells would tell. */
  async #waiting(): Promise<readonly string[]> {
    const { rows } = await this.#context.db.execute(sql`
      select conversation_id as id from timers where due_at <= to_timestamp(${this.#now}::float8 / 1000)
      union
      select conversation_id from conversation_events where processed_at is null
      order by id`);
    return rows.map((row) => String(row['id']));
  }

  async #nextDue(): Promise<number | null> {
    const { rows } = await this.#context.db.execute(sql`
      select (extract(epoch from min(due_at)) * 1000)::float8 as "dueAt" from timers`);
    const dueAt = rows[0]?.['dueAt'];
    return typeof dueAt === 'number' ? dueAt : null;
  }

  /** Takes what is queued out of the outbox, and tells its conversation, once for a message however many its parts. */
  async #standIn(): Promise<void> {
    const { rows } = await this.#context.db.execute<{ id: string; conversation: string; first: boolean }>(sql`
      with sent as (
        update messages set status = 'sent' where status = 'queued' returning id, conversation_id, part_of
      )
      select id, conversation_id as conversation, part_of is null as first from sent order by id`);
    const at = this.#now;
    await this.#store(
      rows.flatMap(({ id, conversation, first }) => {
        const body = { type: 'bot-message' as const, messageId: id };
        return first ? [{ conversation, id: this.#ids.newId(conversation), at, receivedAt: at, body }] : [];
      }),
    );
  }

  /** Lets the outbox send what is queued, to a platform that takes everything. */
  async #deliver(): Promise<void> {
    const { rows } = await this.#context.db.execute<{ conversation: string }>(sql`
      select conversation_id as conversation from messages where status = 'queued'
      union select conversation_id from channel_actions where status = 'queued' order by conversation`);
    for (const { conversation } of rows) {
      const newId = () => this.#ids.newId(conversation);
      await deliverConversation({ ...this.#context, newId }, conversation);
    }
  }

  async #store(events: readonly Stored[]): Promise<void> {
    if (events.length === 0) return;
    await this.#context.db.insert(conversationEvents).values(
      events.flatMap(({ conversation: conversationId, id, at, receivedAt, body }) => {
        const home = this.#homes.get(conversationId);
        const dedupeKey = id;
        return home === undefined ? [] : [{ ...home, id, conversationId, dedupeKey, occurredAt: at, receivedAt, body }];
      }),
    );
  }
}
