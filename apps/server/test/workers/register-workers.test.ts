import { setImmediate as nextTurn } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ADVANCE_QUEUE, type Ring } from '@janela/runtime/pgboss';
import { advanceConversations } from '../../src/advance/advance-conversations.ts';
import { conversationEvents, messages } from '../../src/database/schema/index.ts';
import { isDatabaseAway } from '../../src/database/database-away.ts';
import { claimMessage } from '../../src/outbox/claim-message.ts';
import { OUTBOX_QUEUE } from '../../src/outbox/outbox-queue.ts';
import { queueHumanMessage } from '../../src/outbox/queue-human-message.ts';
import { registerWorkers } from '../../src/workers/register-workers.ts';
import { greetingFlow } from '../../test-support/core/greeting-flow.ts';
import { readConversation } from '../../test-support/core/read-back.ts';
import { createTeam } from '../../test-support/core/test-team.ts';
import { untilBlocked } from '../../test-support/core/until-blocked.ts';
import { HOUR_MS, MINUTE_MS, openTestWorld, takeBells, type TestWorld } from '../../test-support/core/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld({ schedule: true });
});
afterAll(() => world.close());

/** Lets the clock run in small steps until something has come true. */
async function runUntil(isTrue: () => Promise<boolean>, stepMs = 100): Promise<void> {
  while (!(await isTrue())) {
    await world.clock.tick(stepMs);
    await nextTurn();
  }
}

test('what a lost ring or a dead process left lying is found at the start of a process and by the watch', async () => {
  const team = await createTeam(world);
  await team.addMember();
  await team.publish();
  const channel = await team.addChannel();
  const wroteAt = world.now();
  const unheard = await channel.customerWrites('5521', 'Oi');
  const reminded = await channel.customerWrites('5522', 'Oi');
  await advanceConversations(world.context, [reminded]);
  const unsent = await channel.customerWrites('5523', 'Oi');
  const cutOff = await channel.customerWrites('5524', 'Oi');
  await advanceConversations(world.context, [unsent, cutOff]);
  for (const conversationId of [unsent, cutOff]) {
    const { accountId } = team;
    await queueHumanMessage(world.context, {
      accountId,
      conversationId,
      memberId: null,
      text: 'Olá',
      idempotencyKey: 'k',
    });
  }
  await claimMessage(world.context.db, cutOff, world.now());
  await takeBells<Ring>(world.context, ADVANCE_QUEUE);
  await takeBells(world.context, OUTBOX_QUEUE);

  await world.clock.setTime(wroteAt + 23 * HOUR_MS);
  await registerWorkers(world.context);
  await runUntil(async () => (await readConversation(world, unheard)).replyStatus === 'pending');
  await runUntil(async () => (await readConversation(world, reminded)).notifications.length > 0);
  await runUntil(async () => (await readConversation(world, unsent)).messages.at(-1)?.status === 'sent');
  await runUntil(async () => (await readConversation(world, cutOff)).messages.at(-1)?.status === 'uncertain');
  expect(world.graph.textsTo('5523')).toEqual(['Olá']);
  expect(world.graph.textsTo('5524')).toEqual([]);
});

test('from a message to its answer and its reminder, by the workers alone', async () => {
  const team = await createTeam(world);
  await team.addMember();
  await team.publish();
  await team.publish(greetingFlow('Já vamos te atender.'));
  const channel = await team.addChannel();
  const wroteAt = world.now();
  const id = await channel.customerWrites('5531', 'Oi');
  await runUntil(async () => typeof (await readConversation(world, id)).state?.lastBotMessageAt === 'number');
  expect(world.graph.textsTo('5531')).toEqual(['Já vamos te atender.']);
  const dueAt = wroteAt + 23 * HOUR_MS;
  await world.clock.setTime(dueAt - 1.5 * MINUTE_MS);
  await runUntil(() => Promise.resolve(world.now() >= dueAt - 3_000), 1_000);
  await runUntil(async () => (await readConversation(world, id)).notifications.length > 0);
  const [notification] = (await readConversation(world, id)).notifications;
  expect(notification?.createdAt).toBeGreaterThanOrEqual(dueAt);
  expect(notification?.createdAt).toBeLessThan(dueAt + MINUTE_MS);
  const pending = await world.context.db
    .select()
    .from(conversationEvents)
    .where(eq(conversationEvents.conversationId, id));
  expect(pending.every(({ processedAt }) => processedAt !== null)).toBe(true);
  const bots = await world.context.db.select().from(messages).where(eq(messages.conversationId, id));
  expect(bots.filter(({ author }) => author === 'bot')).toHaveLength(1);
});

test('a connection that breaks under a worker costs its step, not the process', async () => {
  const team = await createTeam(world);
  const channel = await team.addChannel();
  const id = await channel.customerWrites('5510', 'Oi');
  const holder = await world.context.pool.connect();
  await holder.query('begin');
  await holder.query('select 1 from conversation_events where conversation_id = $1 for update', [id]);
  const outcome = advanceConversations(world.context, [id]).catch((error: unknown) => error);
  await untilBlocked(world);
  await holder.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  expect(isDatabaseAway(await outcome)).toBe(true);
  await holder.query('rollback');
  holder.release();
  await advanceConversations(world.context, [id]);
  expect((await readConversation(world, id)).replyStatus).toBe('pending');
});
