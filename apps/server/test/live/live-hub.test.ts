import { setTimeout as realDelay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { TestClock } from 'pg-boss';
import { pino } from 'pino';
import { openDatabase, type OpenDatabase } from '../../src/database/open-database.ts';
import type { LiveChange } from '../../src/live/live-change.ts';
import { startLiveHub, type LiveHub } from '../../src/live/live-hub.ts';
import { LIVE_CHANNEL, notifyLive } from '../../src/live/notify-live.ts';
import { openCuttableLink, type CuttableLink } from '../../test-support/api/cuttable-link.ts';
import { createTestDatabase, type TestDatabase } from '../../test-support/database/create-test-database.ts';

const logger = pino({ level: 'silent' });

let database: TestDatabase;
let link: CuttableLink;
let clock: TestClock;
let open: OpenDatabase;
let hub: LiveHub;
beforeEach(async () => {
  database = await createTestDatabase();
  link = await openCuttableLink(database.connectionString);
  clock = new TestClock(0);
  open = openDatabase(database.connectionString, { connections: 2, logger });
  hub = await startLiveHub({ connectionString: link.connectionString, logger, clock });
});
afterEach(async () => {
  await hub.close();
  await open.pool.end();
  await link.close();
  await database.drop();
});

const END: LiveChange = { accountId: 'a', type: 'flow.changed', id: 'the end' };

/** What a listener hears up to the change that says so. */
function hear(accountId: string, memberId: string): { readonly changes: LiveChange[]; readonly end: Promise<void> } {
  const changes: LiveChange[] = [];
  const end = new Promise<void>((resolve) => {
    hub.listen({
      accountId,
      memberId,
      hear: (change) => (change.id === END.id ? resolve() : changes.push(change)),
    });
  });
  return { changes, end };
}

function tell(...changes: readonly LiveChange[]): Promise<void> {
  return open.db.transaction((tx) => notifyLive(tx, changes));
}

test('a change is heard by its account, or by the members it names, and by nobody else', async () => {
  const ana = hear('a', 'ana');
  const bia = hear('a', 'bia');
  const eve = hear('b', 'eve');
  await tell(
    { accountId: 'a', type: 'conversation.changed', id: '1' },
    { accountId: 'a', type: 'notification.created', id: '2', memberIds: ['bia'] },
    END,
    { ...END, accountId: 'b' },
  );
  await Promise.all([ana.end, bia.end, eve.end]);
  expect(ana.changes.map(({ id }) => id)).toEqual(['1']);
  expect(bia.changes.map(({ id }) => id)).toEqual(['1', '2']);
  expect(eve.changes).toEqual([]);
  // Who else was told is nobody's business.
  expect(bia.changes[1]).toEqual({ accountId: 'a', type: 'notification.created', id: '2' });
});

test('what was rolled back is never heard', async () => {
  const ana = hear('a', 'ana');
  await expect(
    open.db.transaction(async (tx) => {
      await notifyLive(tx, [{ accountId: 'a', type: 'message.changed', id: 'undone' }]);
      throw new Error('undo');
    }),
  ).rejects.toThrow('undo');
  await tell(END);
  await ana.end;
  expect(ana.changes).toEqual([]);
});

test('many changes at once are all heard, in order', async () => {
  const ana = hear('a', 'ana');
  const ids = Array.from({ length: 1_000 }, (_, index) => `0190a0a0-0000-7000-8000-${String(index).padStart(12, '0')}`);
  const memberIds = ['ana', ...Array.from({ length: 5 }, (_, index) => `0190a0a0-0000-7000-8000-00000000000${index}`)];
  await tell(...ids.map((id) => ({ accountId: 'a', type: 'message.changed' as const, id, memberIds })), END);
  await ana.end;
  expect(ana.changes.map(({ id }) => id)).toEqual(ids);
});

test('a team of two hundred is told in one go', async () => {
  const ana = hear('a', 'ana');
  const memberIds = ['ana', ...Array.from({ length: 200 }, () => crypto.randomUUID())];
  await tell(
    ...Array.from({ length: 20 }, (_, index) => ({
      accountId: 'a',
      type: 'notification.created' as const,
      id: String(index),
      memberIds,
    })),
    END,
  );
  await ana.end;
  expect(ana.changes).toHaveLength(20);
});

test('who stops listening hears nothing any more', async () => {
  const heard: string[] = [];
  const stop = hub.listen({ accountId: 'a', memberId: 'ana', hear: ({ id }) => heard.push(id) });
  stop();
  const bia = hear('a', 'bia');
  await tell({ accountId: 'a', type: 'flow.changed', id: '1' }, END);
  await bia.end;
  expect(heard).toEqual([]);
});

test('words it does not know are left unheard', async () => {
  const ana = hear('a', 'ana');
  for (const payload of ['not json', '{}', '[{"accountId":"a","type":"moon.rose","id":"1"}]'])
    await open.pool.query('select pg_notify($1, $2)', [LIVE_CHANNEL, payload]);
  await tell(END);
  await ana.end;
  expect(ana.changes).toEqual([]);
});

test('after the database was away it listens again, once', async () => {
  const ana = hear('a', 'ana');
  link.cut();
  for (let step = 0; step < 5; step += 1) {
    await clock.tick(2_000);
    await realDelay(5);
  }
  link.mend();
  const probes: string[] = [];
  hub.listen({ accountId: 'probe', memberId: 'probe', hear: ({ id }) => probes.push(id) });
  for (let step = 0; step < 500 && probes.length === 0; step += 1) {
    await clock.tick(1_000);
    await tell({ accountId: 'probe', type: 'flow.changed', id: '?' });
    await realDelay(5);
  }
  expect(probes).not.toEqual([]);
  await tell({ accountId: 'a', type: 'flow.changed', id: 'heard once' }, END);
  await ana.end;
  expect(ana.changes.map(({ id }) => id)).toEqual(['heard once']);
});
