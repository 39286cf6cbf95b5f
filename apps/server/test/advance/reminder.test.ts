import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeConversation } from '../../src/conversations/close-conversation.ts';
import { greetingFlow } from '../../test-support/core/greeting-flow.ts';
import { readConversation, readNotification } from '../../test-support/core/read-back.ts';
import { createTeam, humanEcho, inboundEvent } from '../../test-support/core/test-team.ts';
import { HOUR_MS, MINUTE_MS, openTestWorld, type TestWorld } from '../../test-support/core/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

/** A team with the 24-hour reminder live, a member and a WhatsApp number. */
async function reminderTeam() {
  const team = await createTeam(world);
  const [memberId, channel] = [await team.addMember(), await team.addChannel()];
  const { flowId } = await team.publish();
  return { team, memberId, channel, flowId };
}

test('a customer whom nobody answers: the team is told once, 23 hours after the message', async () => {
  const { team, memberId, channel, flowId } = await reminderTeam();
  const other = await team.addMember({ role: 'owner' });
  const endpoint = await team.addEndpoint('https://example.com/hook', 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw');
  const wroteAt = world.now();
  const id = await channel.customerWrites('5511', 'Quanto custa?');
  await world.settle();
  expect(await readConversation(world, id)).toMatchObject({
    replyStatus: 'pending',
    windowClosesAt: wroteAt + 24 * HOUR_MS,
    notifications: [],
    timers: [{ dueAt: wroteAt + 23 * HOUR_MS, key: `no-reply:${flowId}:silence` }],
    messages: [{ author: 'customer', status: 'received', content: { kind: 'text', text: 'Quanto custa?' } }],
  });

  await world.moveTo(wroteAt + 23 * HOUR_MS - 1_000);
  expect((await readConversation(world, id)).notifications).toEqual([]);

  await world.moveTo(wroteAt + 23 * HOUR_MS);
  const told = await readConversation(world, id);
  expect(told.timers).toEqual([]);
  expect(told.notifications).toMatchObject([
    {
      kind: 'reminder',
      flowId,
      nodeId: 'warn-the-team',
      createdAt: wroteAt + 23 * HOUR_MS,
      facts: {
        channelId: channel.id,
        lastInbound: { at: wroteAt, text: 'Quanto custa?' },
        windowClosesAt: wroteAt + 24 * HOUR_MS,
      },
    },
  ]);
  const { recipients, deliveries } = await readNotification(world, told.notifications[0]?.id ?? '');
  expect(recipients.map((recipient) => recipient.memberId).sort()).toEqual([memberId, other].sort());
  expect(recipients.every(({ readAt }) => readAt === null)).toBe(true);
  expect(deliveries.map(({ via, targetId, status }) => [via, targetId, status])).toEqual(
    expect.arrayContaining([
      ['email', memberId, 'pending'],
      ['email', other, 'pending'],
      ['webhook', endpoint, 'pending'],
    ]),
  );
  expect(deliveries).toHaveLength(3);

  await world.moveTo(wroteAt + 48 * HOUR_MS);
  expect((await readConversation(world, id)).notifications).toHaveLength(1);
});

test('a person who answers from the phone silences the reminder', async () => {
  const { channel } = await reminderTeam();
  const wroteAt = world.now();
  const id = await channel.customerWrites('5521', 'Oi');
  await world.settle();
  await world.moveTo(wroteAt + 5 * HOUR_MS);
  await channel.receive([humanEcho({ from: '5521', at: world.now(), text: 'Bom dia!' })]);
  await world.settle();
  expect(await readConversation(world, id)).toMatchObject({
    replyStatus: 'answered-by-human',
    timers: [],
    messages: [{ author: 'customer' }, { author: 'human', status: 'received' }],
  });
  await world.moveTo(wroteAt + 30 * HOUR_MS);
  expect((await readConversation(world, id)).notifications).toEqual([]);
});

test('a bot that answers does not', async () => {
  const { team, channel } = await reminderTeam();
  await team.publish(greetingFlow('Já vamos te atender.'));
  const wroteAt = world.now();
  const id = await channel.customerWrites('5531', 'Oi');
  await world.settle();
  expect(world.graph.textsTo('5531')).toEqual(['Já vamos te atender.']);
  const answered = await readConversation(world, id);
  expect(answered).toMatchObject({ replyStatus: 'pending', state: { lastBotMessageAt: wroteAt } });
  expect(answered.messages.map(({ author, status }) => [author, status])).toEqual(
    expect.arrayContaining([
      ['customer', 'received'],
      ['bot', 'sent'],
    ]),
  );
  await world.moveTo(wroteAt + 23 * HOUR_MS);
  expect((await readConversation(world, id)).notifications).toHaveLength(1);
});

test('the echo of our own message on Instagram is no human answer, whether it comes before or after the send is settled', async () => {
  const team = await createTeam(world);
  await team.addMember();
  const channel = await team.addChannel('instagram');
  await team.publish();
  await team.publish(greetingFlow('Olá!'));
  const wroteAt = world.now();
  let echoed = false;
  world.graph.react = async () => {
    const echo = {
      from: 'ig-1',
      kind: 'igsid',
      at: wroteAt,
      text: 'Olá!',
      providerId: 'mid.own',
      maybeOwn: true,
    } as const;
    if (!echoed) await channel.receive([humanEcho(echo)]);
    echoed = true;
    return { status: 200, headers: {}, body: { recipient_id: 'ig-1', message_id: 'mid.own' } };
  };
  const id = await channel.customerWrites('ig-1', 'Oi');
  await world.settle();
  await channel.receive([
    humanEcho({
      from: 'ig-1',
      kind: 'igsid',
      at: wroteAt,
      text: 'Olá!',
      providerId: 'mid.own',
      maybeOwn: true,
      key: 'again',
    }),
  ]);
  await world.settle();
  world.graph.react = () => 'unreachable';
  const quiet = await readConversation(world, id);
  expect(quiet).toMatchObject({ replyStatus: 'pending', state: { lastHumanAnswerAt: null } });
  expect(quiet.messages.map(({ author, status, providerId }) => [author, status, providerId])).toEqual(
    expect.arrayContaining([['bot', 'sent', 'mid.own']]),
  );
  expect(quiet.messages.filter(({ author }) => author === 'human')).toEqual([]);

  await channel.receive([
    humanEcho({ from: 'ig-1', kind: 'igsid', at: wroteAt, text: 'Sou eu, a Ana', maybeOwn: true }),
  ]);
  await world.settle();
  expect((await readConversation(world, id)).replyStatus).toBe('answered-by-human');
});

test('a newer message moves the reminder to 23 hours after itself, and each is reminded of', async () => {
  const { channel } = await reminderTeam();
  const wroteAt = world.now();
  const id = await channel.customerWrites('5541', 'Oi');
  await world.settle();
  await world.moveTo(wroteAt + 10 * HOUR_MS);
  await channel.customerWrites('5541', 'Alguém?');
  await world.settle();
  await world.moveTo(wroteAt + 23 * HOUR_MS);
  expect((await readConversation(world, id)).notifications).toEqual([]);
  await world.moveTo(wroteAt + 33 * HOUR_MS);
  const told = await readConversation(world, id);
  expect(told.notifications).toMatchObject([{ facts: { lastInbound: { text: 'Alguém?' } } }]);
  await channel.customerWrites('5541', 'Ainda aí?');
  await world.settle();
  await world.moveTo(wroteAt + 56 * HOUR_MS);
  expect((await readConversation(world, id)).notifications).toHaveLength(2);
});

test('one person on two channels has two windows', async () => {
  const { team, channel: whatsapp } = await reminderTeam();
  const messenger = await team.addChannel('messenger');
  const wroteAt = world.now();
  const first = await whatsapp.customerWrites('5551', 'Oi pelo WhatsApp');
  await world.moveTo(wroteAt + 2 * HOUR_MS);
  const second = await messenger.customerWrites('5551', 'Oi pelo Messenger');
  await world.settle();
  await whatsapp.receive([humanEcho({ from: '5551', at: world.now(), text: 'Olá' })]);
  await world.moveTo(wroteAt + 25 * HOUR_MS);
  expect((await readConversation(world, first)).notifications).toEqual([]);
  expect((await readConversation(world, second)).notifications).toHaveLength(1);
});

test('a webhook that comes after the due time fires at once while the window is open, else it is noted as missed', async () => {
  const { memberId, channel } = await reminderTeam();
  const now = world.now();
  const open = await channel.customerWrites('5561', 'Ainda dá tempo', now - 23.5 * HOUR_MS);
  const shut = await channel.customerWrites('5562', 'Tarde demais', now - 25 * HOUR_MS);
  await world.settle();
  expect((await readConversation(world, open)).notifications).toMatchObject([{ kind: 'reminder', createdAt: now }]);
  const { notifications } = await readConversation(world, shut);
  expect(notifications).toMatchObject([{ kind: 'missed', facts: { windowClosesAt: now - HOUR_MS } }]);
  const { recipients, deliveries } = await readNotification(world, notifications[0]?.id ?? '');
  expect(recipients.map((recipient) => recipient.memberId)).toEqual([memberId]);
  expect(deliveries).toEqual([]);
});

test('a server that was away past the closing notes a missed reminder, once', async () => {
  const { channel } = await reminderTeam();
  const wroteAt = world.now();
  const id = await channel.customerWrites('5571', 'Oi');
  await world.settle();
  await world.moveTo(wroteAt + 24 * HOUR_MS + MINUTE_MS);
  await world.moveTo(wroteAt + 30 * HOUR_MS);
  expect((await readConversation(world, id)).notifications).toMatchObject([{ kind: 'missed' }]);
});

test('a closed conversation stays quiet; the next message opens it again', async () => {
  const { team, channel } = await reminderTeam();
  const wroteAt = world.now();
  const conversationId = await channel.customerWrites('5581', 'Obrigada!');
  await world.settle();
  await world.moveTo(wroteAt + HOUR_MS);
  const { accountId } = team;
  expect(await closeConversation(world.context, { accountId, conversationId })).toBe(true);
  expect(await closeConversation(world.context, { accountId: world.context.newId(), conversationId })).toBe(false);
  await world.settle();
  expect(await readConversation(world, conversationId)).toMatchObject({ replyStatus: 'closed', timers: [] });
  await world.moveTo(wroteAt + 23 * HOUR_MS);
  expect((await readConversation(world, conversationId)).notifications).toEqual([]);
  await channel.customerWrites('5581', 'Mais uma coisa');
  await world.settle();
  await world.moveTo(wroteAt + 46 * HOUR_MS);
  expect((await readConversation(world, conversationId)).notifications).toHaveLength(1);
});

test('a reaction extends the Messenger window and is no message', async () => {
  const team = await createTeam(world);
  const channel = await team.addChannel('messenger');
  await team.publish();
  const wroteAt = world.now();
  const id = await channel.customerWrites('psid-1', 'Oi');
  await world.settle();
  await world.moveTo(wroteAt + 2 * HOUR_MS);
  const facts = { from: 'psid-1', kind: 'psid', at: world.now() } as const;
  await channel.receive([inboundEvent({ type: 'customer-action', action: 'reaction', detail: {} }, facts)]);
  await world.settle();
  expect(await readConversation(world, id)).toMatchObject({
    windowClosesAt: wroteAt + 26 * HOUR_MS,
    state: { lastInbound: { at: wroteAt } },
    timers: [{ dueAt: wroteAt + 23 * HOUR_MS }],
  });
});

test('unknown events of a known person are kept with their trace and change nothing', async () => {
  const { channel } = await reminderTeam();
  const id = await channel.customerWrites('5591', 'Oi');
  await channel.receive([inboundEvent({ type: 'unknown', reason: 'new-thing' }, { from: '5591', at: world.now() })]);
  await world.settle();
  const { events, replyStatus } = await readConversation(world, id);
  expect(replyStatus).toBe('pending');
  expect(events.map(({ processedAt }) => processedAt)).toEqual([world.now(), world.now()]);
});
