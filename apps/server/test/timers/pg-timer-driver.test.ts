import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  ADVANCE_QUEUE,
  HORIZON_MS,
  promoteTimers,
  takeDueTimers,
  writeTimers,
  type Ring,
} from '@janela/runtime/pgboss';
import { describeTimerDriver, MemoryTimerDriver, type TimerChange, type TimerDriver } from '@janela/runtime/testing';
import { timers } from '../../src/database/schema/index.ts';
import { openTestWorld, START, type TestWorld } from '../../test-support/core/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const ACCOUNT = '00000000-0000-7000-8000-0000000000aa';

/** The timers of the world's database, emptied. The tests of this file run one after the other. */
async function emptyDriver(): Promise<TimerDriver> {
  const { boss, db, pool } = world.context;
  await db.delete(timers);
  await pool.query('delete from pgboss.job where name = $1', [ADVANCE_QUEUE]);
  return {
    write: (changes, now) =>
      db.transaction((tx) =>
        writeTimers(boss, tx, {
          now,
          commands: changes.map(({ conversation, ...change }) => ({
            ...change,
            accountId: ACCOUNT,
            conversationId: conversation,
          })),
        }),
      ),
    takeDue: async (conversations, now) =>
      (await db.transaction((tx) => takeDueTimers(tx, conversations, now))).map(({ conversationId, ...timer }) => ({
        ...timer,
        conversation: conversationId,
      })),
    promote: async (now) => void (await promoteTimers(boss, db, now)),
    async takeRings() {
      const { rows } = await pool.query<{ data: Ring; at: number }>(
        `delete from pgboss.job where name = $1 returning data, (extract(epoch from start_after) * 1000)::float8 as at`,
        [ADVANCE_QUEUE],
      );
      return rows.flatMap(({ data, at }) => data.conversationIds.map((conversation) => ({ conversation, at })));
    },
    async armed() {
      const rows = await db.select().from(timers);
      return rows.map(({ conversationId, key, dueAt }) => ({ conversation: conversationId, key, dueAt }));
    },
  };
}

describeTimerDriver({ make: emptyDriver, horizonMs: HORIZON_MS }, { test, expect });

test('any changes in one write leave what they leave one after the other', async () => {
  const change = fc.record({
    type: fc.constantFrom('arm-lazy', 'arm-exact', 'cancel'),
    conversation: fc.constantFrom(conversation(1), conversation(2)),
    key: fc.constantFrom('a', 'b'),
    dueAt: fc.integer({ min: START, max: START + 1_000_000 }),
  }) satisfies fc.Arbitrary<TimerChange>;
  const byName = (left: { conversation: string; key: string }, right: { conversation: string; key: string }) =>
    `${left.conversation} ${left.key}` < `${right.conversation} ${right.key}` ? -1 : 1;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(change, { maxLength: 12 }), { maxLength: 3 }), async (writes) => {
      const [kept, model] = [await emptyDriver(), new MemoryTimerDriver(HORIZON_MS)];
      for (const changes of writes) {
        await kept.write(changes, START);
        for (const one of changes) await model.write([one], START);
      }
      expect([...(await kept.armed())].sort(byName)).toEqual([...(await model.armed())].sort(byName));
    }),
    { numRuns: 40 },
  );
});

test('more timers than a batch holds are all promoted, each once', async () => {
  const driver = await emptyDriver();
  const count = 12_345;
  await armMany(count, START + 3_600_000);
  expect(await promoteTimers(world.context.boss, world.context.db, START + 3_600_000)).toBe(count);
  const rings = await driver.takeRings();
  expect(new Set(rings.map((ring) => ring.conversation)).size).toBe(count);
  expect(rings).toHaveLength(count);
  expect(await promoteTimers(world.context.boss, world.context.db, START + 3_600_000)).toBe(0);
});

test('processes that promote at once share the work and ring once', async () => {
  const driver = await emptyDriver();
  const { boss, db } = world.context;
  await armMany(6_000, START + 3_600_000);
  const counts = await Promise.all(Array.from({ length: 4 }, () => promoteTimers(boss, db, START + 3_600_000)));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(6_000);
  expect(await driver.takeRings()).toHaveLength(6_000);
});

test('a timer whose conversation is being advanced is skipped, not waited for', async () => {
  const driver = await emptyDriver();
  const { boss, db, pool } = world.context;
  await armMany(3, START + 3_600_000);
  const worker = await pool.connect();
  await worker.query('begin');
  await worker.query('select 1 from timers where conversation_id = $1 for update', [conversation(2)]);
  expect(await promoteTimers(boss, db, START + 3_600_000)).toBe(2);
  await worker.query('commit');
  worker.release();
  expect((await driver.takeRings()).map((ring) => ring.conversation).sort()).toEqual([
    conversation(1),
    conversation(3),
  ]);
  expect(await promoteTimers(boss, db, START + 3_600_000)).toBe(1);
});

test('a promotion that fails rings for nobody and moves nothing', async () => {
  const driver = await emptyDriver();
  await armMany(3, START + 3_600_000);
  const { boss, db } = world.context;
  const failing = {
    transaction: <T>(work: Parameters<typeof db.transaction<T>>[0]) =>
      db.transaction(async (tx) => {
        await work(tx);
        throw new Error('cut off');
      }),
  };
  await expect(promoteTimers(boss, failing, START + 3_600_000)).rejects.toThrow('cut off');
  expect(await driver.takeRings()).toEqual([]);
  expect(await promoteTimers(boss, db, START + 3_600_000)).toBe(3);
});

function conversation(n: number): string {
  return `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

async function armMany(count: number, dueAt: number): Promise<void> {
  await world.context.db.execute(sql`
    insert into timers (account_id, conversation_id, key, due_at, ring_at)
    select ${ACCOUNT}::uuid, ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'silence',
      to_timestamp(${dueAt}::float8 / 1000), to_timestamp(${dueAt}::float8 / 1000)
    from generate_series(1, ${count}::int) n`);
}
