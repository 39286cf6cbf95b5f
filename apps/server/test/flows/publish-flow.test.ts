import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { advanceConversations } from '../../src/advance/advance-conversations.ts';
import { flows, flowVersions } from '../../src/database/schema/index.ts';
import { publishFlow } from '../../src/flows/publish-flow.ts';
import { setFlowPaused } from '../../src/flows/set-flow-paused.ts';
import { readConversation } from '../../test-support/core/read-back.ts';
import { readReminderFlow } from '../../test-support/core/reminder-flow.ts';
import { createTeam, humanEcho } from '../../test-support/core/test-team.ts';
import { HOUR_MS, openTestWorld, type TestWorld } from '../../test-support/core/test-world.ts';
import { untilBlocked } from '../../test-support/core/until-blocked.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

async function versionsOf(flowId: string) {
  return world.context.db.select().from(flowVersions).where(eq(flowVersions.flowId, flowId));
}

async function flowOf(flowId: string) {
  const [flow] = await world.context.db.select().from(flows).where(eq(flows.id, flowId));
  return flow;
}

async function dueTimes(conversationId: string): Promise<number[]> {
  return (await readConversation(world, conversationId)).timers.map(({ dueAt }) => dueAt);
}

test('a draft that does not parse is refused with its issues and changes nothing', async () => {
  const team = await createTeam(world);
  const { flowId, result } = await team.publish(readReminderFlow({ after: 'a while' }));
  expect(result).toMatchObject({
    ok: false,
    reason: 'invalid',
    issues: [expect.objectContaining({ nodeId: 'silence', field: expect.stringContaining('after') })],
  });
  expect(await versionsOf(flowId)).toEqual([]);
  expect(await flowOf(flowId)).toMatchObject({ liveVersionId: null });
});

test('a draft that somebody else has changed meanwhile is a conflict; a flow of another account is not there', async () => {
  const team = await createTeam(world);
  const { flowId } = await team.publish();
  const input = { accountId: team.accountId, flowId, revision: 7, note: null, memberId: null };
  expect(await publishFlow(world.context, input)).toEqual({ ok: false, reason: 'conflict', revision: 1 });
  const stranger = { ...input, revision: 1, accountId: world.context.newId() };
  expect(await publishFlow(world.context, stranger)).toEqual({ ok: false, reason: 'not-found' });
});

test('an unchanged draft is the same version, however its blocks were moved; a changed one is the next', async () => {
  const team = await createTeam(world);
  const { flowId, result: first } = await team.publish();
  const moved = readReminderFlow();
  moved.layout['silence'] = { x: 999, y: 999 };
  expect(await team.publishAgain(flowId, moved)).toEqual(first);
  expect(await team.publishAgain(flowId, readReminderFlow({ after: 'PT20H' }))).toMatchObject({ ok: true, number: 2 });
  expect((await versionsOf(flowId)).map(({ number }) => number)).toEqual([1, 2]);
});

test('two publications at once make one version', async () => {
  const team = await createTeam(world);
  const { flowId } = await team.publish();
  const revision = 2;
  await world.context.db
    .update(flows)
    .set({ draft: readReminderFlow({ after: 'PT10H' }), revision })
    .where(eq(flows.id, flowId));
  const input = { accountId: team.accountId, flowId, revision, note: null, memberId: null };
  const results = await Promise.all([publishFlow(world.context, input), publishFlow(world.context, input)]);
  expect(results[0]).toEqual(results[1]);
  expect(await versionsOf(flowId)).toHaveLength(2);
});

test('a first publication counts from the last message of those who wait already', async () => {
  const team = await createTeam(world);
  await team.addMember();
  const channel = await team.addChannel();
  const now = world.now();
  const waiting = await channel.customerWrites('5511', 'Oi', now - 10 * HOUR_MS);
  const overdue = await channel.customerWrites('5512', 'Oi', now - 23.5 * HOUR_MS);
  const closed = await channel.customerWrites('5513', 'Oi', now - 30 * HOUR_MS);
  const answered = await channel.customerWrites('5514', 'Oi', now - HOUR_MS);
  await channel.receive([humanEcho({ from: '5514', at: now, text: 'Olá' })]);
  await world.settle();
  await team.publish();
  expect(await dueTimes(waiting)).toEqual([now + 13 * HOUR_MS]);
  expect(await dueTimes(overdue)).toEqual([now - 0.5 * HOUR_MS]);
  expect(await dueTimes(closed)).toEqual([]);
  expect(await dueTimes(answered)).toEqual([]);
  await world.settle();
  expect((await readConversation(world, overdue)).notifications).toMatchObject([{ kind: 'reminder' }]);
  await world.moveTo(now + 13 * HOUR_MS);
  expect((await readConversation(world, waiting)).notifications).toHaveLength(1);
});

test('a closed window does not matter to a reminder that is due in the future', async () => {
  const team = await createTeam(world);
  const channel = await team.addChannel();
  const now = world.now();
  const id = await channel.customerWrites('5521', 'Oi', now - 30 * HOUR_MS);
  await world.settle();
  await team.publish(readReminderFlow({ after: 'PT48H' }));
  expect(await dueTimes(id)).toEqual([now + 18 * HOUR_MS]);
});

test('a flow for some channels arms those only, by kind and by id', async () => {
  const team = await createTeam(world);
  const [sales, support, page] = [await team.addChannel(), await team.addChannel(), await team.addChannel('messenger')];
  const now = world.now();
  const ids = [];
  for (const channel of [sales, support, page]) ids.push(await channel.customerWrites('5531', 'Oi'));
  await world.settle();
  await team.publish(readReminderFlow({ channels: ['messenger', support.id] }));
  const due = await Promise.all(ids.map(dueTimes));
  expect(due).toEqual([[], [now + 23 * HOUR_MS], [now + 23 * HOUR_MS]]);
});

test('other accounts are left alone', async () => {
  const [mine, theirs] = [await createTeam(world), await createTeam(world)];
  const channel = await theirs.addChannel();
  const id = await channel.customerWrites('5541', 'Oi');
  await world.settle();
  await mine.publish();
  expect(await dueTimes(id)).toEqual([]);
});

test('a shorter time moves timers earlier at once; a longer one lets them ring and move by themselves', async () => {
  const team = await createTeam(world);
  await team.addMember();
  const channel = await team.addChannel();
  const wroteAt = world.now();
  const { flowId } = await team.publish();
  const id = await channel.customerWrites('5551', 'Oi');
  await world.settle();
  await team.publishAgain(flowId, readReminderFlow({ after: 'PT6H' }));
  expect(await dueTimes(id)).toEqual([wroteAt + 6 * HOUR_MS]);
  await team.publishAgain(flowId, readReminderFlow({ after: 'PT12H' }));
  expect(await dueTimes(id)).toEqual([wroteAt + 6 * HOUR_MS]);
  await world.moveTo(wroteAt + 6 * HOUR_MS);
  expect((await readConversation(world, id)).notifications).toEqual([]);
  expect(await dueTimes(id)).toEqual([wroteAt + 12 * HOUR_MS]);
  await world.moveTo(wroteAt + 12 * HOUR_MS);
  expect((await readConversation(world, id)).notifications).toHaveLength(1);
});

test('a timer that a promotion has rung for already still rings at the earlier time', async () => {
  const team = await createTeam(world);
  await team.addMember();
  const channel = await team.addChannel();
  const wroteAt = world.now();
  const { flowId } = await team.publish(readReminderFlow({ after: 'PT2H1M' }));
  const id = await channel.customerWrites('5561', 'Oi');
  await world.settle();
  await world.moveTo(wroteAt + 2 * HOUR_MS);
  await team.publishAgain(flowId, readReminderFlow({ after: 'PT2H' }));
  await world.settle();
  expect((await readConversation(world, id)).notifications).toHaveLength(1);
});

test('a message that is being taken in while a flow is published gets its timer too', async () => {
  const team = await createTeam(world);
  const channel = await team.addChannel();
  const now = world.now();
  const id = await channel.customerWrites('5571', 'Oi');
  const holder = await world.context.pool.connect();
  await holder.query('begin');
  await holder.query('select 1 from conversation_events where conversation_id = $1 for update', [id]);
  const advancing = advanceConversations(world.context, [id]);
  await untilBlocked(world);
  let published = false;
  const publishing = team.publish().then(() => (published = true));
  await untilBlocked(world, () => published, 2);
  await holder.query('commit');
  holder.release();
  await Promise.all([advancing, publishing]);
  expect(await dueTimes(id)).toEqual([now + 23 * HOUR_MS]);
});

test('a paused flow fires nothing; resumed, it counts from the last message of whoever still waits', async () => {
  const team = await createTeam(world);
  await team.addMember();
  const channel = await team.addChannel();
  const { flowId } = await team.publish();
  const { accountId } = team;
  const wroteAt = world.now();
  const before = await channel.customerWrites('5581', 'Oi');
  await world.settle();
  expect(await setFlowPaused(world.context, { accountId, flowId, paused: true })).toBe(true);
  expect(await setFlowPaused(world.context, { accountId: world.context.newId(), flowId, paused: false })).toBe(false);
  await world.moveTo(wroteAt + 10 * HOUR_MS);
  const during = await channel.customerWrites('5582', 'Oi');
  await world.settle();
  await world.moveTo(wroteAt + 23 * HOUR_MS);
  expect((await readConversation(world, before)).notifications).toEqual([]);
  expect(await dueTimes(during)).toEqual([]);

  expect(await setFlowPaused(world.context, { accountId, flowId, paused: false })).toBe(true);
  await world.settle();
  expect((await readConversation(world, before)).notifications).toHaveLength(1);
  expect(await dueTimes(during)).toEqual([wroteAt + 33 * HOUR_MS]);
  await world.moveTo(wroteAt + 33 * HOUR_MS);
  expect((await readConversation(world, during)).notifications).toHaveLength(1);
});
