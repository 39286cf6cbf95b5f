import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ADVANCE_QUEUE } from '@janela/runtime/pgboss';
import { contacts, conversationEvents, conversations, identities } from '../../src/database/schema/index.ts';
import { isDatabaseAway } from '../../src/database/database-away.ts';
import { openPipeline } from '../../src/database/open-database.ts';
import { ConversationCache } from '../../src/inbound/conversation-cache.ts';
import { ingest } from '../../src/inbound/ingest.ts';
import { resolveConversations } from '../../src/inbound/resolve-conversations.ts';
import { createTeam, customerMessage, inboundEvent, type TestChannel } from '../../test-support/core/test-team.ts';
import { HOUR_MS, openTestWorld, type TestWorld } from '../../test-support/core/test-world.ts';
import { untilBlocked } from '../../test-support/core/until-blocked.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

async function newChannel(): Promise<TestChannel> {
  return (await createTeam(world)).addChannel();
}

function eventsOf(channel: TestChannel) {
  return world.context.db
    .select()
    .from(conversationEvents)
    .where(eq(conversationEvents.channelId, channel.id))
    .orderBy(asc(conversationEvents.id));
}

function conversationsOf(channel: TestChannel) {
  return world.context.db
    .select({ id: conversations.id, contactId: contacts.id, name: contacts.name })
    .from(conversations)
    .innerJoin(contacts, eq(contacts.id, conversations.contactId))
    .where(eq(conversations.channelId, channel.id));
}

function identitiesOf(channel: TestChannel) {
  return world.context.db.select().from(identities).where(eq(identities.channelId, channel.id));
}

async function ringsFor(conversationId: string): Promise<number> {
  const { rows } = await world.context.pool.query<{ count: number }>(
    `select count(*) from pgboss.job where name = $1 and data::text like '%' || $2 || '%'`,
    [ADVANCE_QUEUE, conversationId],
  );
  return rows[0]?.count ?? 0;
}

test('a new sender gets a contact and a conversation; a known one keeps them', async () => {
  const channel = await newChannel();
  const now = world.now();
  await channel.receive([customerMessage({ from: '5511', at: now, text: 'Oi', name: 'Ana' })]);
  await channel.receive([customerMessage({ from: '5511', at: now, text: 'Alguém?', name: 'Ana' })]);
  const [conversation, ...more] = await conversationsOf(channel);
  expect(conversation).toMatchObject({ name: 'Ana' });
  expect(more).toEqual([]);
  const events = await eventsOf(channel);
  expect(events.map(({ conversationId }) => conversationId)).toEqual([conversation?.id, conversation?.id]);
  expect(events.every(({ processedAt }) => processedAt === null)).toBe(true);
  expect(await ringsFor(conversation?.id ?? '')).toBe(2);
  expect(await ringsFor(world.context.newId())).toBe(0);
});

test('the same delivery ten times, one after the other and at once, is one row', async () => {
  const channel = await newChannel();
  const event = customerMessage({ from: '5512', at: world.now(), text: 'Oi' });
  for (let turn = 0; turn < 5; turn += 1) await channel.receive([event]);
  await Promise.all(Array.from({ length: 5 }, () => channel.receive([event])));
  expect(await eventsOf(channel)).toHaveLength(1);
});

test('a key twice in one body and in two deliveries of one batch counts once', async () => {
  const channel = await newChannel();
  const event = customerMessage({ from: '5513', at: world.now(), text: 'Oi' });
  await ingest(world.inbox, [channel.delivery([event, event]), channel.delivery([event])]);
  expect(await eventsOf(channel)).toHaveLength(1);
});

test('the same key on two channels is two events', async () => {
  const [left, right] = [await newChannel(), await newChannel()];
  const event = customerMessage({ from: '5514', at: world.now(), text: 'Oi' });
  await ingest(world.inbox, [left.delivery([event]), right.delivery([event])]);
  expect([(await eventsOf(left)).length, (await eventsOf(right)).length]).toEqual([1, 1]);
  expect(await left.conversationOf('5514')).not.toBe(await right.conversationOf('5514'));
});

test('two processes that meet a new sender at once make one conversation', async () => {
  const channel = await newChannel();
  const otherPool = openPipeline(world.connectionString, { connections: 4, logger: world.context.logger });
  try {
    const otherInbox = { ...world.inbox, pool: otherPool, cache: new ConversationCache() };
    await Promise.all(
      Array.from({ length: 20 }, (_, turn) => {
        const message = customerMessage({ from: '5515', at: world.now(), text: `Oi ${turn}` });
        return ingest(turn % 2 === 0 ? world.inbox : otherInbox, [channel.delivery([message])]);
      }),
    );
  } finally {
    await otherPool.end();
  }
  const [conversation, ...more] = await conversationsOf(channel);
  expect(more).toEqual([]);
  const events = await eventsOf(channel);
  expect(events).toHaveLength(20);
  expect(new Set(events.map(({ conversationId }) => conversationId))).toEqual(new Set([conversation?.id]));
});

test('a scoped user id and a phone id in one event are one person, whichever came first', async () => {
  const channel = await newChannel();
  const now = world.now();
  const both = {
    ...customerMessage({ from: '5516', at: now, text: 'two' }),
    identities: [
      { kind: 'wa_id', value: '5516' },
      { kind: 'bsuid', value: 'BR.16' },
    ],
  } as const;
  await channel.receive([customerMessage({ from: 'BR.16', kind: 'bsuid', at: now, text: 'one' })]);
  await channel.receive([both]);
  await channel.receive([customerMessage({ from: '5516', at: now, text: 'three' })]);
  expect(await conversationsOf(channel)).toHaveLength(1);
  expect((await identitiesOf(channel)).map(({ kind }) => kind).sort()).toEqual(['bsuid', 'wa_id']);
  expect(new Set((await eventsOf(channel)).map(({ conversationId }) => conversationId)).size).toBe(1);
});

test('a person named by one address, and by two, at the same moment stays one person', async () => {
  const channel = await newChannel();
  const now = world.now();
  const { accountId } = channel.delivery([]);
  const early = await world.context.pool.connect();
  await early.query('begin');
  const sender = {
    accountId,
    channelId: channel.id,
    identities: [{ kind: 'wa_id', value: '5517' } as const],
    name: null,
  };
  await resolveConversations(early, [sender], { now, newId: world.context.newId });
  const late = channel.receive([
    {
      ...customerMessage({ from: '5517', at: now, text: 'Oi' }),
      identities: [
        { kind: 'wa_id', value: '5517' },
        { kind: 'bsuid', value: 'BR.17' },
      ],
    },
  ]);
  await untilBlocked(world);
  await early.query('commit');
  early.release();
  await late;
  expect(await conversationsOf(channel)).toHaveLength(1);
  const [one, other] = await identitiesOf(channel);
  expect(one?.conversationId).toBe(other?.conversationId);
  expect(one?.contactId).toBe(other?.contactId);
});

test('an address that joined a person of its own batch follows when somebody else created that person', async () => {
  const channel = await newChannel();
  const now = world.now();
  const { accountId } = channel.delivery([]);
  const early = await world.context.pool.connect();
  await early.query('begin');
  const sender = {
    accountId,
    channelId: channel.id,
    identities: [{ kind: 'bsuid', value: 'BR.27' } as const],
    name: null,
  };
  await resolveConversations(early, [sender], { now, newId: world.context.newId });
  const late = channel.receive([
    customerMessage({ from: 'BR.27', kind: 'bsuid', at: now, text: 'Oi', key: 'a' }),
    {
      ...customerMessage({ from: '5527', at: now, text: 'Oi', key: 'b' }),
      identities: [
        { kind: 'wa_id', value: '5527' },
        { kind: 'bsuid', value: 'BR.27' },
      ],
    },
  ]);
  await untilBlocked(world);
  await early.query('commit');
  early.release();
  await late;
  const [conversation, ...more] = await conversationsOf(channel);
  expect(more).toEqual([]);
  expect((await eventsOf(channel)).map(({ conversationId }) => conversationId)).toEqual([
    conversation?.id,
    conversation?.id,
  ]);
});

test('two addresses of one new person in one batch join', async () => {
  const channel = await newChannel();
  const now = world.now();
  const both = {
    ...customerMessage({ from: 'x', at: now, text: 'second' }),
    identities: [
      { kind: 'wa_id', value: '5518' },
      { kind: 'bsuid', value: 'BR.18' },
    ],
  } as const;
  await channel.receive([customerMessage({ from: 'BR.18', kind: 'bsuid', at: now, text: 'first', key: 'a' }), both]);
  expect(await conversationsOf(channel)).toHaveLength(1);
});

test('a changed name is taken over, also where the sender is remembered', async () => {
  const channel = await newChannel();
  const at = world.now();
  for (const name of ['Ana', 'Ana', 'Ana Souza', null, 'Ana Souza', 'Ana Lima']) {
    await channel.receive([customerMessage({ from: '5519', at, text: 'Oi', name })]);
  }
  expect(await conversationsOf(channel)).toMatchObject([{ name: 'Ana Lima' }]);
});

test('two batches that rename the same people in opposite order do not block each other', async () => {
  const channel = await newChannel();
  const at = world.now();
  const people = Array.from({ length: 40 }, (_, n) => `5520${n}`);
  await channel.receive(people.map((from) => customerMessage({ from, at, text: 'Oi', name: 'before' })));
  const rename = (order: readonly string[], name: string) =>
    channel.receive(
      order.map((from, n) =>
        customerMessage({ from, at, text: 'Oi', name, key: `${name}.${String(n).padStart(3, '0')}` }),
      ),
    );
  for (let turn = 0; turn < 5; turn += 1) {
    await Promise.all([rename(people, `left ${turn}`), rename(people.toReversed(), `right ${turn}`)]);
  }
  expect(await conversationsOf(channel)).toHaveLength(40);
});

test('an event that concerns nobody is kept and counts as processed', async () => {
  const channel = await newChannel();
  const event = {
    ...inboundEvent({ type: 'unknown', reason: 'unknown-field' }, { from: '', at: world.now() }),
    identities: [],
  };
  await channel.receive([event]);
  const [stored] = await eventsOf(channel);
  expect(stored).toMatchObject({ conversationId: null, body: { type: 'unknown', reason: 'unknown-field' } });
  expect(stored?.processedAt).toBe(world.now());
});

test('text that PostgreSQL cannot hold costs a character, never a message', async () => {
  const channel = await newChannel();
  const odd = 'a\0b\ud800c';
  const event = {
    ...customerMessage({ from: `55\u000021`, at: world.now(), text: odd, name: odd, key: `key\0${odd}` }),
    raw: { [odd]: [odd, { deep: odd }] },
  };
  await channel.receive([event]);
  await channel.receive([event]);
  const [stored, ...more] = await eventsOf(channel);
  expect(more).toEqual([]);
  expect(stored?.body).toMatchObject({ content: { text: 'a\ufffdb\ufffdc' } });
  expect(stored?.raw).toEqual({ 'a\ufffdb\ufffdc': ['a\ufffdb\ufffdc', { deep: 'a\ufffdb\ufffdc' }] });
  expect(await conversationsOf(channel)).toMatchObject([{ name: 'a\ufffdb\ufffdc' }]);
});

test('a pair of surrogates and an escaped backslash stay as they are', async () => {
  const channel = await newChannel();
  const text = 'até 👋 \\u0000 \\ud800';
  await channel.receive([customerMessage({ from: '5522', at: world.now(), text })]);
  expect((await eventsOf(channel))[0]?.body).toMatchObject({ content: { text } });
});

test('a provider’s clock that runs ahead is set back to the time of arrival; one that is late counts', async () => {
  const channel = await newChannel();
  const now = world.now();
  await channel.receive([customerMessage({ from: '5523', at: now + HOUR_MS, text: 'ahead' })]);
  await channel.receive([customerMessage({ from: '5523', at: now - 30 * HOUR_MS, text: 'late' })]);
  expect((await eventsOf(channel)).map(({ occurredAt, receivedAt }) => [occurredAt, receivedAt])).toEqual([
    [now, now],
    [now - 30 * HOUR_MS, now],
  ]);
});

test('what came is kept as it came, fields nobody knows included', async () => {
  const channel = await newChannel();
  const raw = { z: 1, a: { brand_new: [true, null, 1.5], id: '5' }, text: { body: 'Oi' } };
  await channel.receive([{ ...customerMessage({ from: '5524', at: world.now(), text: 'Oi' }), raw }]);
  const { rows } = await world.context.pool.query('select raw::text from conversation_events where channel_id = $1', [
    channel.id,
  ]);
  expect(rows).toEqual([{ raw: JSON.stringify(raw) }]);
});

test('a transaction that fails leaves nothing, not even in memory', async () => {
  const channel = await newChannel();
  const message = customerMessage({ from: '5525', at: world.now(), text: 'Oi' });
  const broken = { ...message, dedupeKey: 'broken', occurredAt: Number.NaN };
  const unlucky = { ...world.inbox, newId: () => 'no uuid' };
  await expect(ingest(unlucky, [channel.delivery([message])])).rejects.toThrow();
  await expect(channel.receive([message, broken])).rejects.toThrow();
  expect(await conversationsOf(channel)).toEqual([]);
  expect(await eventsOf(channel)).toEqual([]);
  await channel.receive([message]);
  const [conversation] = await conversationsOf(channel);
  expect(await eventsOf(channel)).toMatchObject([{ conversationId: conversation?.id }]);
});

test('a connection that breaks at any moment is an error of the delivery, and of nothing else', async () => {
  const channel = await newChannel();
  const pool = openPipeline(world.connectionString, { connections: 1, logger: world.context.logger });
  try {
    const inbox = { ...world.inbox, pool, cache: new ConversationCache() };
    for (const known of [false, true]) {
      const from = '5526';
      if (known) await ingest(inbox, [channel.delivery([customerMessage({ from, at: world.now(), text: 'Oi' })])]);
      const client = await pool.connect();
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
      await client.query('begin');
      client.release();
      const locker = await world.context.pool.connect();
      await locker.query('begin');
      await locker.query('lock table conversation_events in access exclusive mode');
      const waiting = ingest(inbox, [channel.delivery([customerMessage({ from, at: world.now(), text: 'Oi' })])]);
      const outcome = waiting.then(
        () => null,
        (error: unknown) => error,
      );
      await untilBlocked(world);
      await locker.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
      expect(await outcome).toSatisfy(isDatabaseAway);
      await locker.query('rollback');
      locker.release();
    }
  } finally {
    await pool.end();
  }
  await channel.receive([customerMessage({ from: '5526', at: world.now(), text: 'again' })]);
  expect(await conversationsOf(channel)).toHaveLength(1);
});

test('a thousand events of a hundred people in one body', async () => {
  const channel = await newChannel();
  const at = world.now();
  await channel.receive(
    Array.from({ length: 1_000 }, (_, n) => customerMessage({ from: `56${n % 100}`, at, text: String(n) })),
  );
  expect(await eventsOf(channel)).toHaveLength(1_000);
  expect(await conversationsOf(channel)).toHaveLength(100);
});
