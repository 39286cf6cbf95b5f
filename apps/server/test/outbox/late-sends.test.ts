import { afterAll, beforeAll, expect, test } from 'vitest';
import { deliverConversation } from '../../src/outbox/deliver-conversation.ts';
import { queueHumanMessage } from '../../src/outbox/queue-human-message.ts';
import { readConversation } from '../../test-support/core/read-back.ts';
import { createTeam } from '../../test-support/core/test-team.ts';
import { HOUR_MS, openTestWorld, type TestWorld } from '../../test-support/core/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const AS_PERSON = { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' };

test.each([
  { who: 'a program with a key wrote is blocked: it is no person', byMember: false, status: 'blocked', bodies: [] },
  { who: 'a member wrote goes as of a person', byMember: true, status: 'sent', bodies: [AS_PERSON] },
])('what is sent a day after $who', async ({ byMember, status, bodies }) => {
  const team = await createTeam(world);
  const channel = await team.addChannel('messenger');
  const conversationId = await channel.customerWrites('42', 'Oi');
  await world.settle();
  const { accountId } = team;
  const memberId = byMember ? await team.addMember() : null;
  const input = { accountId, conversationId, memberId, text: 'Ainda aí?', idempotencyKey: 'in time' };
  expect(await queueHumanMessage(world.context, input)).toMatchObject({ ok: true });
  await world.clock.setTime(world.now() + 25 * HOUR_MS);
  const before = world.graph.calls.length;
  await deliverConversation(world.context, conversationId);
  const { messages } = await readConversation(world, conversationId);
  expect(messages.find(({ author }) => author === 'human')).toMatchObject({ status });
  expect(world.graph.calls.slice(before).map(({ body }) => body)).toMatchObject(bodies);
});
