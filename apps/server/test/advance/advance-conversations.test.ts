import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { promoteTimers } from '@janela/runtime/pgboss';
import { advanceConversations, findNeglected } from '../../src/advance/advance-conversations.ts';
import { Surroundings } from '../../src/advance/surroundings.ts';
import { conversations, flowVersions } from '../../src/database/schema/index.ts';
import { readConversation } from '../../test-support/core/read-back.ts';
import { readReminderFlow } from '../../test-support/core/reminder-flow.ts';
import { createTeam, customerMessage } from '../../test-support/core/test-team.ts';
import { HOUR_MS, openTestWorld, type TestWorld } from '../../test-support/core/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

async function reminderTeam() {
  const team = await createTeam(world);
  await team.addMember();
  const channel = await team.addChannel();
  await team.publish();
  return { team, channel };
}

test('four workers that take the same conversations at once do everything once', async () => {
  const { channel } = await reminderTeam();
  const wroteAt = world.now();
  const people = Array.from({ length: 10 }, (_, n) => `5511${n}`);
  await channel.receive(people.map((from) => customerMessage({ from, at: wroteAt, text: 'Oi' })));
  const ids = await Promise.all(people.map((from) => channel.conversationOf(from)));
  const race = () =>
    Promise.all([
      advanceConversations(world.context, ids),
      advanceConversations(world.context, ids.toReversed()),
      advanceConversations(world.context, ids.slice(3)),
      advanceConversations(world.context, [...ids, ...ids]),
    ]);
  await race();
  await world.clock.setTime(wroteAt + 23 * HOUR_MS);
  await race();
  for (const id of ids) {
    const { notifications, traces, timers, messages } = await readConversation(world, id);
    expect([notifications.length, traces.length, timers.length, messages.length]).toEqual([1, 2, 0, 1]);
  }
});

test('a worker that fails before its commit leaves nothing, and the next one does it all', async () => {
  const { channel } = await reminderTeam();
  const wroteAt = world.now();
  const id = await channel.customerWrites('5521', 'Oi');
  const dying = { ...world.context, newId: () => 'not an id' };
  await expect(advanceConversations(dying, [id])).rejects.toThrow();
  expect(await readConversation(world, id)).toMatchObject({
    state: null,
    timers: [],
    traces: [],
    messages: [],
    events: [{ processedAt: null }],
  });
  await world.settle();
  await world.clock.setTime(wroteAt + 23 * HOUR_MS);
  await expect(advanceConversations(dying, [id])).rejects.toThrow();
  expect(await readConversation(world, id)).toMatchObject({ notifications: [], timers: [{}] });
  await world.moveTo(world.now());
  expect(await readConversation(world, id)).toMatchObject({ notifications: [{}], timers: [] });
});

test('a conversation that cannot be advanced costs the others nothing', async () => {
  const { channel } = await reminderTeam();
  const [broken, sound] = [await channel.customerWrites('5531', 'Oi'), await channel.customerWrites('5532', 'Oi')];
  await world.context.db
    .update(conversations)
    .set({ state: { ...JSON.parse('{"id":"x","window":null}') } })
    .where(eq(conversations.id, broken));
  await advanceConversations(world.context, [broken, sound]);
  expect(await readConversation(world, sound)).toMatchObject({ replyStatus: 'pending', timers: [{}] });
  expect(await readConversation(world, broken)).toMatchObject({
    replyStatus: 'none',
    messages: [{ author: 'customer' }],
  });
  expect(world.log.some((line) => line.includes(broken) && line.includes('could not be advanced'))).toBe(true);
});

test('many reminders of a large team at the same moment reach everybody', async () => {
  const { team, channel } = await reminderTeam();
  for (let n = 0; n < 230; n += 1) await team.addMember();
  const wroteAt = world.now();
  const people = Array.from({ length: 25 }, (_, n) => `5541${n}`);
  await channel.receive(people.map((from) => customerMessage({ from, at: wroteAt, text: 'Oi' })));
  await world.settle();
  await world.moveTo(wroteAt + 23 * HOUR_MS);
  for (const from of people) {
    const { notifications } = await readConversation(world, await channel.conversationOf(from));
    expect(notifications).toHaveLength(1);
  }
});

test('events whose ring got lost are found after a while', async () => {
  const { channel } = await reminderTeam();
  const receivedAt = world.now();
  const id = await channel.customerWrites('5551', 'Oi');
  const neglectedAt = (time: number) => world.context.db.transaction((tx) => findNeglected(tx, time));
  expect(await neglectedAt(receivedAt)).not.toContain(id);
  expect(await neglectedAt(receivedAt + 1)).toContain(id);
  await advanceConversations(world.context, [id]);
  expect(await neglectedAt(receivedAt + 1)).not.toContain(id);
});

test('a message that was sent before the reminder fell due counts first, however late it is found', async () => {
  const { channel } = await reminderTeam();
  const wroteAt = world.now();
  const id = await channel.customerWrites('5561', 'Oi');
  await world.settle();
  await world.clock.setTime(wroteAt + 23 * HOUR_MS + 1_000);
  await channel.receive([customerMessage({ from: '5561', at: wroteAt + 22 * HOUR_MS, text: 'Alô' })]);
  await promoteTimers(world.context.boss, world.context.db, world.now());
  await world.settle();
  expect(await readConversation(world, id)).toMatchObject({
    notifications: [],
    timers: [{ dueAt: wroteAt + 45 * HOUR_MS }],
  });
});

test('a published flow that cannot be read costs its account nothing but itself', async () => {
  const { team, channel } = await reminderTeam();
  const flowId = await team.goLive(readReminderFlow({ after: 'PT22H' }));
  await world.context.db
    .update(flowVersions)
    .set({ document: JSON.parse('{"nodes":"none"}') })
    .where(eq(flowVersions.flowId, flowId));
  const wroteAt = world.now();
  const id = await channel.customerWrites('5571', 'Oi');
  await world.settle();
  await world.moveTo(wroteAt + 23 * HOUR_MS);
  expect(await readConversation(world, id)).toMatchObject({ notifications: [{}] });
  expect(world.log.filter((line) => line.includes('a published flow cannot be read'))).toHaveLength(1);
});

test('what no flow asks about the team is not looked up', async () => {
  const { channel } = await reminderTeam();
  const load = vi.spyOn(Surroundings.prototype, 'load');
  const wroteAt = world.now();
  await channel.customerWrites('5581', 'Oi');
  await world.settle();
  await world.moveTo(wroteAt + 23 * HOUR_MS);
  expect(load).not.toHaveBeenCalled();
  load.mockRestore();
});
