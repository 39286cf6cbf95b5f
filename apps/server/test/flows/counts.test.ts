import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { advanceConversations } from '../../src/advance/advance-conversations.ts';
import { messages, nodeCounts } from '../../src/database/schema/index.ts';
import { beginOfPeriod, DAY_MS } from '../../src/flows/count-period.ts';
import { foldCounts } from '../../src/flows/fold-counts.ts';
import { readCounts } from '../../src/flows/read-counts.ts';
import { setFlowPaused } from '../../src/flows/set-flow-paused.ts';
import { patientFlow, pause, say } from '../../test-support/core/patient-flow.ts';
import { createTeam, type TestChannel, type TestTeam } from '../../test-support/core/test-team.ts';
import { HOUR_MS, openTestWorld, type TestWorld } from '../../test-support/core/test-world.ts';

let world: TestWorld;
let team: TestTeam;
let channel: TestChannel;
let flowId: string;
let began: number;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.clock.setTime(Math.ceil((world.now() + 1) / DAY_MS) * DAY_MS + 12 * HOUR_MS);
  began = world.now();
  team = await createTeam(world);
  channel = await team.addChannel();
  ({ flowId } = await team.publish(FLOW));
});

const FLOW = patientFlow(
  pause('pause', 'PT2H'),
  say('say', 'Still there?'),
  pause('rest', 'PT30H'),
  say('late', 'Hm?'),
);

function counts(since = began, until = world.now() + HOUR_MS) {
  const { accountId } = team;
  return readCounts(world.context.db, { accountId, flowId, since, until });
}

async function customersWrite(...customers: readonly string[]): Promise<string[]> {
  const ids = [];
  for (const customer of customers) ids.push(await channel.customerWrites(customer, 'Oi'));
  return ids;
}

test('where runs came in, by which way out they left, and where they wait now', async () => {
  await customersWrite('1', '2', '3');
  await world.settle();
  expect(await counts()).toEqual({
    heard: { entered: 3, waiting: 0, failed: 0, ports: { next: 3 } },
    pause: { entered: 3, waiting: 3, failed: 0, ports: {} },
  });
  await world.moveTo(began + 2 * HOUR_MS);
  expect(await counts()).toMatchObject({
    pause: { entered: 3, waiting: 0, ports: { next: 3 } },
    say: { entered: 3, failed: 0, ports: { sent: 3 } },
    rest: { entered: 3, waiting: 3, ports: {} },
  });
});

test('of a period: by the hour, the waiting as they are now', async () => {
  await customersWrite('1');
  await world.settle();
  await world.moveTo(began + 2 * HOUR_MS);
  expect(await counts(began + HOUR_MS)).toMatchObject({
    pause: { entered: 0, ports: { next: 1 } },
    say: { entered: 1 },
  });
  expect(Object.keys(await counts(began, began + HOUR_MS)).sort()).toEqual(['heard', 'pause', 'rest']);
});

test('a message that the window refused, and one that the platform refused, failed at their block', async () => {
  world.graph.react = () => ({ status: 400, headers: {}, body: { error: { code: 131_009, message: 'no' } } });
  await customersWrite('1');
  await world.settle();
  await world.moveTo(began + 2 * HOUR_MS);
  world.graph.react = () => ({ status: 200, headers: {}, body: {} });
  await world.moveTo(began + 32 * HOUR_MS);
  expect(await counts()).toMatchObject({
    say: { entered: 1, failed: 1, ports: { sent: 1 } },
    late: { entered: 1, failed: 1, ports: { refused: 1 } },
  });
  const unsent = await world.context.db.select().from(messages).where(eq(messages.accountId, team.accountId));
  expect(unsent.map(({ status }) => status).sort()).toEqual(['blocked', 'failed', 'received']);
});

test('over all versions of the flow, and of no other flow or account', async () => {
  await customersWrite('1');
  await world.settle();
  await team.publishAgain(flowId, patientFlow(pause('pause', 'PT9H'), say('say', 'New')));
  const { flowId: another } = await team.publish(patientFlow(pause('elsewhere', 'PT1H')));
  await customersWrite('2');
  await world.settle();
  expect(await counts()).toMatchObject({ heard: { entered: 2 }, pause: { entered: 2, waiting: 2 } });
  expect(await counts()).not.toHaveProperty('elsewhere');
  const stranger = await createTeam(world);
  const input = { flowId: another, since: began, until: world.now() + HOUR_MS, accountId: stranger.accountId };
  expect(await readCounts(world.context.db, input)).toMatchObject({ elsewhere: { entered: 1, failed: 0 } });
});

test('a run taken along was not here twice; one that enters a block anew was', async () => {
  await customersWrite('1');
  await world.settle();
  await team.publishAgain(flowId, patientFlow(pause('pause', 'PT9H'), say('say', 'New')), {
    kept: 'move',
    removed: {},
  });
  await world.settle();
  expect(await counts()).toMatchObject({ pause: { entered: 1, waiting: 1 } });
  const removed = { pause: { action: 'move', toNodeId: 'other' } } as const;
  await team.publishAgain(flowId, patientFlow(pause('other', 'PT9H')), { kept: 'stay', removed });
  await world.settle();
  expect(await counts()).toMatchObject({
    pause: { entered: 1, waiting: 0, ports: {} },
    other: { entered: 1, waiting: 1 },
  });
});

test('a paused flow starts none, and those under way are counted on', async () => {
  await customersWrite('1');
  await world.settle();
  await setFlowPaused(world.context, { accountId: team.accountId, flowId, paused: true });
  await customersWrite('2');
  await world.settle();
  expect(await counts()).toMatchObject({ heard: { entered: 1 }, pause: { waiting: 1 } });
  await world.moveTo(began + 2 * HOUR_MS);
  expect(await counts()).toMatchObject({ heard: { entered: 1 }, say: { entered: 1 }, rest: { waiting: 1 } });
});

test('counted by many processes at once, nothing is lost and nobody waits for another', async () => {
  const ids = await customersWrite(...Array.from({ length: 24 }, (_, index) => `9${index}`));
  const locked = await world.context.pool.connect();
  await advanceConversations(world.context, ids.slice(0, 2));
  await locked.query('begin');
  await locked.query('update node_counts set count = count where flow_id = $1', [flowId]);
  const others = [2, 3, 4].map((shard, index) =>
    advanceConversations({ ...world.context, shard }, ids.slice(2 + index * 4, 6 + index * 4)),
  );
  await Promise.all(others);
  await locked.query('commit');
  locked.release();
  await world.settle();
  expect(await counts()).toMatchObject({
    heard: { entered: 24, ports: { next: 24 } },
    pause: { entered: 24, waiting: 24 },
  });
});

test('one that is advanced again counts nothing twice, and one that failed to be written not at all', async () => {
  const ids = await customersWrite('1');
  await expect(advanceConversations({ ...world.context, shard: 99_999 }, ids)).rejects.toThrow();
  expect(await counts()).toEqual({});
  await advanceConversations(world.context, ids);
  await advanceConversations(world.context, ids);
  expect(await counts()).toMatchObject({ heard: { entered: 1 } });
});

test('old counts are kept by the day, and their sum stays what it was', async () => {
  await customersWrite('1', '2');
  await world.settle();
  await world.moveTo(began + 2 * HOUR_MS);
  const before = await counts(beginOfPeriod(began - DAY_MS, world.now()));
  const rows = () => world.context.db.select().from(nodeCounts).where(eq(nodeCounts.flowId, flowId));
  const finely = await rows();
  await foldCounts(world.context.db, world.now());
  expect(await rows()).toHaveLength(finely.length);

  const later = began + 9 * DAY_MS;
  await world.clock.setTime(later);
  await Promise.all([1, 2, 3].map(() => foldCounts(world.context.db, later)));
  const folded = await rows();
  expect(new Set(folded.map(({ shard, hour }) => `${shard} ${hour % DAY_MS}`))).toEqual(new Set(['0 0']));
  expect(folded.length).toBeLessThanOrEqual(finely.length);
  const after = await counts(beginOfPeriod(began, later));
  expect(after).toMatchObject({ heard: before['heard'], say: before['say'] });
  await foldCounts(world.context.db, later);
  expect(await counts(beginOfPeriod(began, later))).toEqual(after);
});
