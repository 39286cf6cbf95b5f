import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { channels, conversations, messages } from '../../src/database/schema/index.ts';
import { explainMoment } from '../../src/why/explain-moment.ts';
import { greetingFlow } from '../../test-support/core/greeting-flow.ts';
import { readReminderFlow } from '../../test-support/core/reminder-flow.ts';
import { createTeam, humanEcho } from '../../test-support/core/test-team.ts';
import { HOUR_MS, MINUTE_MS, openTestWorld, type TestWorld } from '../../test-support/core/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

async function why(accountId: string, id: string, at: number) {
  const { db } = world.context;
  const [conversation] = await db
    .select({
      id: conversations.id,
      state: conversations.state,
      replyStatus: conversations.replyStatus,
      channel: { id: channels.id, kind: channels.kind },
      marginMs: channels.marginMs,
    })
    .from(conversations)
    .innerJoin(channels, eq(channels.id, conversations.channelId))
    .where(eq(conversations.id, id));
  if (!conversation) throw new Error('There is no such conversation.');
  return explainMoment(world.context, { accountId, conversation }, at);
}

test('a reminder: armed before it rings, told when it has, silent after the answer', async () => {
  const team = await createTeam(world);
  await team.addMember();
  const channel = await team.addChannel();
  const { flowId } = await team.publish();
  const wroteAt = world.now();
  const id = await channel.customerWrites('5511', 'Quanto custa?');
  await world.settle();
  await world.moveTo(wroteAt + 23 * HOUR_MS);
  await world.moveTo(wroteAt + 25 * HOUR_MS);

  const before = await why(team.accountId, id, wroteAt + HOUR_MS);
  expect(before).toMatchObject({
    recordSince: wroteAt,
    replyStatus: 'pending',
    window: {
      phase: 'open',
      openedAt: wroteAt,
      closesAt: wroteAt + 24 * HOUR_MS,
      openedBy: 'message',
      ruleId: 'whatsapp.window',
    },
    notices: [],
    flows: [
      {
        flowId,
        state: 'live',
        version: 1,
        isDeafToChannel: false,
        triggers: [{ nodeId: 'silence', kind: 'no-reply', why: 'armed', dueAt: wroteAt + 23 * HOUR_MS }],
      },
    ],
  });
  expect(before.messages.map(({ author, text }) => [author, text])).toEqual([['customer', 'Quanto custa?']]);

  const rung = await why(team.accountId, id, wroteAt + 23 * HOUR_MS);
  expect(rung.notices).toEqual([{ what: 'told', at: wroteAt + 23 * HOUR_MS, flowId, nodeId: 'warn-the-team' }]);
  expect(rung.flows[0]?.triggers).toMatchObject([{ why: 'started', at: wroteAt + 23 * HOUR_MS }]);
  expect(rung.runs).toMatchObject([{ flowId, version: 1, state: 'ended', status: 'completed' }]);

  expect((await why(team.accountId, id, wroteAt + 24 * HOUR_MS - MINUTE_MS)).window.phase).toBe('closing');
  expect((await why(team.accountId, id, wroteAt + 24 * HOUR_MS)).window.phase).toBe('closed');
});

test('who was answered is not reminded of, and the trace says why', async () => {
  const team = await createTeam(world);
  await team.addMember();
  const channel = await team.addChannel();
  const { flowId } = await team.publish();
  const wroteAt = world.now();
  const id = await channel.customerWrites('5521', 'Oi');
  await world.settle();
  await world.moveTo(wroteAt + 5 * HOUR_MS);
  await channel.receive([humanEcho({ from: '5521', at: world.now(), text: 'Bom dia!' })]);
  await world.settle();
  await world.moveTo(wroteAt + 23 * HOUR_MS);
  const { replyStatus, flows } = await why(team.accountId, id, world.now());
  expect(replyStatus).toBe('answered-by-human');
  const [flow] = flows;
  expect(flow).toMatchObject({ flowId, state: 'live' });
  expect(flow?.triggers.map((trigger) => trigger.why)).not.toContain('started');
});

test('before the record begins nothing is claimed; a flow published later was not live yet', async () => {
  const team = await createTeam(world);
  const channel = await team.addChannel();
  const wroteAt = world.now();
  const id = await channel.customerWrites('5531', 'Oi');
  await world.settle();
  await world.moveTo(wroteAt + HOUR_MS);
  const { flowId } = await team.publish(readReminderFlow({ channels: ['instagram'] }));
  await world.moveTo(wroteAt + 2 * HOUR_MS);

  const early = await why(team.accountId, id, wroteAt - HOUR_MS);
  expect(early).toMatchObject({
    recordSince: wroteAt,
    replyStatus: null,
    window: { phase: 'never-opened', openedAt: null },
    messages: [{ author: 'customer' }],
    flows: [{ flowId, state: 'not-live-yet', version: null, triggers: [] }],
  });
  const now = await why(team.accountId, id, wroteAt + 2 * HOUR_MS);
  expect(now.flows).toMatchObject([
    { state: 'live', isDeafToChannel: true, triggers: [{ nodeId: 'silence', why: 'other-channel' }] },
  ]);
});

test('a message of a flow carries what the window said when it was queued, and what became of it', async () => {
  const team = await createTeam(world);
  const channel = await team.addChannel();
  const flowId = await team.goLive(greetingFlow('Olá! Já respondemos.'));
  const wroteAt = world.now();
  const id = await channel.customerWrites('5541', 'Oi');
  await world.settle();
  await world.moveTo(wroteAt + MINUTE_MS);
  await world.moveTo(wroteAt + 2 * HOUR_MS);
  const { db } = world.context;
  const told = await why(team.accountId, id, world.now());
  const [bot] = told.messages.filter(({ author }) => author === 'bot');
  expect(bot).toMatchObject({ flowId, status: 'sent', refusedWhen: null, queued: { allowed: true } });

  // The window closed between the two looks at it: the outbox blocks what the block was allowed.
  await db
    .update(messages)
    .set({ status: 'blocked', reason: { code: 'whatsapp.window', detail: 'window-closed' } })
    .where(eq(messages.id, bot?.id ?? ''));
  const refused = await why(team.accountId, id, world.now());
  expect(refused.messages.find(({ id: one }) => one === bot?.id)).toMatchObject({
    refusedWhen: 'sending',
    queued: { allowed: true },
    reason: { code: 'whatsapp.window' },
  });
});
