import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cancelBackTest, listBackTests, orderBackTest } from '../../src/back-tests/order-back-test.ts';
import { runBackTest } from '../../src/back-tests/run-back-test.ts';
import { backTests, flows, messages, notifications, runs, timers, traces } from '../../src/database/schema/index.ts';
import { greetingFlow } from '../../test-support/core/greeting-flow.ts';
import { readReminderFlow } from '../../test-support/core/reminder-flow.ts';
import { createTeam, humanEcho, type TestTeam } from '../../test-support/core/test-team.ts';
import { HOUR_MS, openTestWorld, type TestWorld } from '../../test-support/core/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

/** A flow that has never been published. */
async function draftOf({ accountId }: TestTeam, draft: object): Promise<string> {
  const id = world.context.newId();
  const now = world.now();
  await world.context.db.insert(flows).values({ accountId, id, name: 'Draft', draft, createdAt: now, updatedAt: now });
  return id;
}

async function order(team: TestTeam, flowId: string, days = 7) {
  const result = await orderBackTest(world.context, { accountId: team.accountId, flowId, days });
  if (!result.ok) throw new Error(result.reason);
  return result.backTest;
}

/** Everything that a flow could leave behind. */
async function leftBehind() {
  const { db } = world.context;
  return Promise.all([messages, notifications, runs, timers, traces].map((table) => db.$count(table)));
}

/**
 * Four customers write at one moment, and two days go by. 1 is not answered. 2 is answered after five hours. 3 writes again after
 * ten hours and is answered after twelve, so that its window closes ten hours later. 4 writes on Messenger and is not answered.
 */
async function twoDays() {
  const team = await createTeam(world);
  await team.addMember();
  const [phone, page] = [await team.addChannel('whatsapp'), await team.addChannel('messenger')];
  const wroteAt = world.now();
  const ids = [
    await phone.customerWrites('5511', 'Quanto custa?'),
    await phone.customerWrites('5512', 'Oi'),
    await phone.customerWrites('5513', 'Oi'),
    await page.customerWrites('901', 'Boa tarde'),
  ];
  await world.settle();
  await world.moveTo(wroteAt + 5 * HOUR_MS);
  await phone.receive([humanEcho({ from: '5512', at: world.now(), text: 'Bom dia!' })]);
  await world.moveTo(wroteAt + 10 * HOUR_MS);
  await phone.customerWrites('5513', 'Alô?');
  await world.moveTo(wroteAt + 12 * HOUR_MS);
  await phone.receive([humanEcho({ from: '5513', at: world.now(), text: 'Oi!' })]);
  await world.moveTo(wroteAt + 48 * HOUR_MS);
  return { team, wroteAt, ids };
}

test('the reminder against two days, counted by hand; nothing is told, sent or kept', async () => {
  const { team, wroteAt, ids } = await twoDays();
  const flowId = await draftOf(team, readReminderFlow({ channels: ['whatsapp'] }));
  const before = await leftBehind();
  const { id } = await order(team, flowId);
  await runBackTest(world.context, id);

  const [row] = await listBackTests(world.context.db, { accountId: team.accountId, flowId });
  expect(row).toMatchObject({ id, state: 'done', found: 4, played: 4, days: 7, finishedAt: world.now() });
  expect(row?.tally).toEqual({
    fired: 1,
    firedByTrigger: { silence: 1 },
    // 23 hours after noon UTC, where the account is: eight in the morning of the next day.
    firedByDay: { '2026-11-21': 1 },
    firedByChannel: { whatsapp: 1 },
    sentByBlock: {},
    blockedByBlock: {},
    notifiedByBlock: { 'warn-the-team': 1 },
    missed: 0,
    failedRuns: 0,
    requests: 0,
    windows: { closed: 4, lost: 2, lostThoughTold: 1, lostThoughWritten: 0, lostThoughReallyTold: 0 },
    unplayed: 0,
    examples: [
      {
        what: 'notified',
        conversationId: ids[0],
        contactName: null,
        nodeId: 'warn-the-team',
        at: wroteAt + 23 * HOUR_MS,
        text: null,
      },
    ],
  });
  expect(await leftBehind()).toEqual(before);
});

test('what a live flow really told is compared, and what the flow itself really sent is not played twice', async () => {
  const team = await createTeam(world);
  await team.addMember();
  const channel = await team.addChannel();
  await team.publish();
  const greeting = await team.goLive(greetingFlow('Olá! Já respondemos.'));
  const wroteAt = world.now();
  await channel.customerWrites('5611', 'Oi');
  await world.settle();
  await world.moveTo(wroteAt + 23 * HOUR_MS);
  await world.moveTo(wroteAt + 30 * HOUR_MS);
  const { id } = await order(team, greeting);
  await runBackTest(world.context, id);
  const [row] = await listBackTests(world.context.db, { accountId: team.accountId, flowId: greeting });
  expect(row?.tally).toMatchObject({
    fired: 1,
    sentByBlock: { 'say-0': 1 },
    windows: { closed: 1, lost: 1, lostThoughTold: 0, lostThoughWritten: 1, lostThoughReallyTold: 1 },
    examples: [{ what: 'sent', text: 'Olá! Já respondemos.' }],
  });
});

test('one at a time for a flow; what is cancelled is not written to any more', async () => {
  const { team } = await twoDays();
  const flowId = await draftOf(team, readReminderFlow());
  const first = await order(team, flowId);
  expect((await order(team, flowId, 30)).id).toBe(first.id);
  const cancelled = await cancelBackTest(world.context, { accountId: team.accountId, flowId }, first.id);
  expect(cancelled).toMatchObject({ state: 'cancelled' });
  await runBackTest(world.context, first.id);
  expect(await listBackTests(world.context.db, { accountId: team.accountId, flowId })).toMatchObject([
    { id: first.id, state: 'cancelled', played: 0, tally: null },
  ]);
  expect((await order(team, flowId)).id).not.toBe(first.id);
});

test('batches of any size count the same, and a row that a dead process left running is gone on from where it was', async () => {
  const { team } = await twoDays();
  const flowId = await draftOf(team, readReminderFlow());
  const { id } = await order(team, flowId);
  const { db } = world.context;
  await runBackTest(world.context, id, { batch: 1, conversations: 100 });
  const whole = (await listBackTests(db, { accountId: team.accountId, flowId }))[0];
  expect(whole).toMatchObject({ state: 'done', played: 4, tally: { fired: 2 } });
  const other = await order(team, flowId);
  await runBackTest(world.context, other.id, { batch: 2, conversations: 100 });
  const [done] = await db.select().from(backTests).where(eq(backTests.id, other.id));
  expect(done?.tally).toEqual(whole?.tally);
  await db.update(backTests).set({ state: 'running' }).where(eq(backTests.id, other.id));
  await runBackTest(world.context, other.id);
  const [again] = await db.select().from(backTests).where(eq(backTests.id, other.id));
  expect(again).toMatchObject({ state: 'done', played: 4, tally: whole?.tally });
});

test('beyond the most conversations a share is played', async () => {
  const { team } = await twoDays();
  const flowId = await draftOf(team, readReminderFlow());
  const { id } = await order(team, flowId);
  await runBackTest(world.context, id, { batch: 10, conversations: 0 });
  const [row] = await listBackTests(world.context.db, { accountId: team.accountId, flowId });
  expect(row).toMatchObject({ state: 'done', found: 4, played: 0 });
});

test('a draft that does not parse is refused with its issues', async () => {
  const team = await createTeam(world);
  const flowId = await draftOf(team, { name: 'Nothing' });
  const result = await orderBackTest(world.context, { accountId: team.accountId, flowId, days: 7 });
  expect(result).toMatchObject({ ok: false, reason: 'invalid' });
});
