import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { channels, messages } from '../../src/database/schema/index.ts';
import type { InboundBody } from '../../src/channels/inbound-event.ts';
import { claimMessage } from '../../src/outbox/claim-message.ts';
import { deliverConversation, markCutOff } from '../../src/outbox/deliver-conversation.ts';
import { queueHumanMessage } from '../../src/outbox/queue-human-message.ts';
import { accepted, refused, type Reaction } from '../../test-support/core/fake-graph.ts';
import { greetingFlow } from '../../test-support/core/greeting-flow.ts';
import { readConversation } from '../../test-support/core/read-back.ts';
import { createTeam, inboundEvent, type TestChannel, type TestTeam } from '../../test-support/core/test-team.ts';
import { HOUR_MS, MINUTE_MS, openTestWorld, type TestWorld } from '../../test-support/core/test-world.ts';
import { untilBlocked } from '../../test-support/core/until-blocked.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

let sends = 0;
let customers = 5_511_000;
beforeEach(() => {
  world.graph.react = () => accepted(`wamid.${(sends += 1)}`);
});

interface Talk {
  readonly team: TestTeam;
  readonly channel: TestChannel;
  readonly conversationId: string;
  readonly customer: string;
  /** Queues an answer of a person; its key is its text unless another is given. */
  answer(text: string, idempotencyKey?: string): ReturnType<typeof queueHumanMessage>;
  receipt(body: Partial<Extract<InboundBody, { type: 'receipt' }>>): Promise<void>;
  outbox(): Promise<(typeof messages.$inferSelect)[]>;
  statuses(): Promise<string[]>;
}

/** A conversation whose customer has just written. */
async function startTalk(kind: TestChannel['kind'] = 'whatsapp'): Promise<Talk> {
  const team = await createTeam(world);
  const channel = await team.addChannel(kind);
  const customer = String((customers += 1));
  const conversationId = await channel.customerWrites(customer, 'Oi');
  await world.settle();
  const outbox = async () =>
    (
      await world.context.db
        .select()
        .from(messages)
        .where(eq(messages.conversationId, conversationId))
        .orderBy(asc(messages.at), asc(messages.id))
    ).filter(({ author }) => author !== 'customer');
  const identity = kind === 'whatsapp' ? 'wa_id' : kind === 'messenger' ? 'psid' : 'igsid';
  return {
    team,
    channel,
    conversationId,
    customer,
    answer: (text, idempotencyKey = text) =>
      queueHumanMessage(world.context, {
        accountId: team.accountId,
        conversationId,
        memberId: null,
        text,
        idempotencyKey,
      }),
    async receipt(body) {
      const whole = { type: 'receipt', providerId: null, status: 'delivered', correlationId: null, ...body } as const;
      await channel.receive([inboundEvent(whole, { from: customer, kind: identity, at: world.now() })]);
      await world.settle();
    },
    outbox,
    statuses: async () => (await outbox()).map(({ status }) => status),
  };
}

test('messages of a flow go out in the order of its blocks', async () => {
  const { team, channel, customer } = await startTalk();
  await team.publish(greetingFlow('um', 'dois', 'três', 'quatro'));
  await channel.customerWrites(customer, 'De novo');
  await world.settle();
  expect(world.graph.textsTo(customer)).toEqual(['um', 'dois', 'três', 'quatro']);
});

test('messages of people go out in the order in which they were written', async () => {
  const { answer, customer } = await startTalk();
  const texts = Array.from({ length: 12 }, (_, n) => `resposta ${n}`);
  for (const text of texts) {
    await answer(text);
    await world.clock.setTime(world.now() + 1);
  }
  await world.settle();
  expect(world.graph.textsTo(customer)).toEqual(texts);
});

test('a message is not sent while the one before it is being claimed or sent', async () => {
  const { answer, conversationId, outbox } = await startTalk();
  await answer('primeira');
  await world.clock.setTime(world.now() + 1);
  await answer('segunda');
  const [first, second] = await outbox();
  const other = await world.context.pool.connect();
  await other.query('begin');
  await other.query(`update messages set status = 'sending' where id = $1`, [first?.id]);
  let claimed = false;
  const claiming = claimMessage(world.context.db, conversationId, world.now()).finally(() => (claimed = true));
  await untilBlocked(world, () => claimed);
  await other.query('commit');
  other.release();
  expect(await claiming).toBeNull();
  expect(await claimMessage(world.context.db, conversationId, world.now())).toBeNull();
  await world.context.db
    .update(messages)
    .set({ status: 'sent' })
    .where(eq(messages.id, first?.id ?? ''));
  expect(await claimMessage(world.context.db, conversationId, world.now())).toMatchObject({ id: second?.id });
});

test('two workers that deliver the same conversation send everything once', async () => {
  const { answer, conversationId, customer } = await startTalk();
  for (const text of ['um', 'dois', 'três']) await answer(text);
  await Promise.all(Array.from({ length: 4 }, () => deliverConversation(world.context, conversationId)));
  await world.settle();
  expect(world.graph.textsTo(customer).toSorted()).toEqual(['dois', 'três', 'um']);
});

test('an accepted message is sent, carries its id, and answers the customer only then', async () => {
  const { answer, conversationId, outbox } = await startTalk();
  await answer('Olá!');
  expect((await readConversation(world, conversationId)).replyStatus).toBe('pending');
  await world.settle();
  const [message] = await outbox();
  expect(message).toMatchObject({ status: 'sent', providerId: `wamid.${sends}`, attempts: 1, reason: null });
  expect(world.graph.calls.at(-1)?.body).toMatchObject({ biz_opaque_callback_data: message?.id });
  expect((await readConversation(world, conversationId)).replyStatus).toBe('answered-by-human');
});

test.each<{ name: string; reaction: Reaction; status: string; code: string }>([
  {
    name: 'outside the window by the platform’s own count',
    reaction: refused(131_047),
    status: 'blocked',
    code: '131047',
  },
  { name: 'a parameter it does not take', reaction: refused(100), status: 'failed', code: '100' },
  { name: 'no answer', reaction: 'silence', status: 'uncertain', code: 'no_answer' },
])('$name: $status, and never sent again', async ({ reaction, status, code }) => {
  const { answer, customer, conversationId, outbox } = await startTalk();
  world.graph.react = () => reaction;
  await answer('Olá!');
  await world.settle();
  const [message] = await outbox();
  expect(message).toMatchObject({ status, attempts: 1 });
  expect(message?.reason?.code).toContain(code);
  expect((await readConversation(world, conversationId)).replyStatus).toBe('pending');
  await world.moveTo(world.now() + HOUR_MS);
  await deliverConversation(world.context, conversationId);
  expect(world.graph.textsTo(customer)).toEqual(['Olá!']);
});

test('a platform that asks for patience is asked again later and later, six times, and holds up what comes behind', async () => {
  const { answer, customer, conversationId, outbox, statuses } = await startTalk();
  world.graph.react = () => 'unreachable';
  await answer('um');
  await world.settle();
  await world.clock.setTime(world.now() + 1);
  await answer('dois');
  await world.settle();
  const pauses: number[] = [];
  for (let turn = 1; turn < 6; turn += 1) {
    const [waiting, behind] = await outbox();
    expect([waiting?.status, waiting?.attempts, behind?.status, behind?.attempts]).toEqual([
      'queued',
      turn,
      'queued',
      0,
    ]);
    const notBefore = waiting?.notBefore ?? 0;
    pauses.push(Math.round((notBefore - world.now()) / 1_000));
    await world.clock.setTime(notBefore - 1);
    await deliverConversation(world.context, conversationId);
    expect(world.graph.textsTo(customer)).toHaveLength(turn);
    await world.clock.setTime(notBefore);
    await deliverConversation(world.context, conversationId);
  }
  expect(pauses).toEqual([4, 16, 64, 256, 1_024]);
  expect((await statuses())[0]).toBe('failed');
  world.graph.react = () => accepted('wamid.at-last');
  await world.moveTo(world.now() + 5_000);
  expect(await statuses()).toEqual(['failed', 'sent']);
});

test('a back-off rings by itself', async () => {
  const { answer, statuses } = await startTalk();
  let tries = 0;
  world.graph.react = () => ((tries += 1) === 1 ? refused(131_056) : accepted('wamid.second-try'));
  await answer('Olá!');
  await world.settle();
  expect(await statuses()).toEqual(['queued']);
  await world.moveTo(world.now() + HOUR_MS);
  expect(await statuses()).toEqual(['sent']);
});

test('the window is asked about again when a message is really sent', async () => {
  const { answer, customer, outbox } = await startTalk();
  const openedAt = world.now();
  await world.clock.setTime(openedAt + 24 * HOUR_MS - 2 * MINUTE_MS);
  world.graph.react = () => 'unreachable';
  expect(await answer('Ainda dá?')).toMatchObject({ ok: true });
  await world.settle();
  const sent = world.graph.textsTo(customer).length;
  await world.moveTo(openedAt + 24 * HOUR_MS);
  const [message] = await outbox();
  expect(message).toMatchObject({ status: 'blocked', reason: { code: 'whatsapp.window' } });
  expect(world.graph.textsTo(customer)).toHaveLength(sent);
  expect(await answer('E agora?')).toMatchObject({ ok: false, reason: 'window' });
  expect(await outbox()).toHaveLength(1);
});

test('a message of a channel that was switched off fails with that reason', async () => {
  const { channel, answer, outbox } = await startTalk();
  await world.context.db.update(channels).set({ enabled: false }).where(eq(channels.id, channel.id));
  await answer('Olá!');
  await world.settle();
  expect(await outbox()).toMatchObject([{ status: 'failed', reason: { code: 'channel_disconnected' } }]);
});

test('the same idempotency key is one message, however often and however much at once', async () => {
  const { answer, customer, outbox } = await startTalk();
  const results = await Promise.all(Array.from({ length: 6 }, () => answer('Olá!', 'key-1')));
  results.push(await answer('Olá!', 'key-1'));
  await world.settle();
  expect(new Set(results.map((result) => result.ok && result.messageId)).size).toBe(1);
  expect(await outbox()).toHaveLength(1);
  expect(world.graph.textsTo(customer)).toEqual(['Olá!']);
  expect(await answer('Olá!', 'key-2')).toMatchObject({ ok: true });
  expect(await outbox()).toHaveLength(2);
});

test('a conversation of another account is not there', async () => {
  const { conversationId } = await startTalk();
  const input = { conversationId, memberId: null, text: 'Olá!', idempotencyKey: 'k', accountId: world.context.newId() };
  expect(await queueHumanMessage(world.context, input)).toEqual({ ok: false, reason: 'not-found' });
});

test('a send that was cut off becomes uncertain after a while, is never repeated, and lets the next one go', async () => {
  const { answer, conversationId, customer, statuses } = await startTalk();
  await answer('cortada');
  await claimMessage(world.context.db, conversationId, world.now());
  await world.clock.setTime(world.now() + 1);
  await answer('seguinte');
  await world.settle();
  expect(await markCutOff(world.context.db, world.now() + 30_000)).not.toContain(conversationId);
  await world.clock.setTime(world.now() + 61_000);
  expect(await markCutOff(world.context.db, world.now())).toContain(conversationId);
  expect(await markCutOff(world.context.db, world.now())).not.toContain(conversationId);
  await deliverConversation(world.context, conversationId);
  expect(await statuses()).toEqual(['uncertain', 'sent']);
  expect(world.graph.textsTo(customer)).toEqual(['seguinte']);
});

test('statuses only move forward, in whatever order they come', async () => {
  const { answer, receipt, outbox, statuses } = await startTalk();
  await answer('Olá!');
  await world.settle();
  const providerId = (await outbox())[0]?.providerId ?? '';
  const seen: string[] = [];
  for (const status of ['delivered', 'sent', 'read', 'delivered', 'failed', 'sent'] as const) {
    await receipt({ providerId, status });
    seen.push((await statuses())[0] ?? '');
  }
  expect(seen).toEqual(['delivered', 'delivered', 'read', 'read', 'read', 'read']);
});

test('a refusal that comes as a status fails the message with its reason', async () => {
  const { answer, receipt, outbox } = await startTalk();
  await answer('Olá!');
  await world.settle();
  const providerId = (await outbox())[0]?.providerId ?? '';
  const error = { code: '131026', title: 'Message undeliverable', windowClosed: false };
  await receipt({ providerId, status: 'failed', error });
  expect(await outbox()).toMatchObject([
    { status: 'failed', reason: { code: '131026', detail: 'Message undeliverable' } },
  ]);
});

test('a status that overtakes the answer to the send stands, and the id is kept', async () => {
  const { answer, receipt, outbox } = await startTalk();
  const error = { code: '131026', title: 'Message undeliverable', windowClosed: false };
  world.graph.react = async () => {
    const [message] = await outbox();
    await receipt({ correlationId: message?.id ?? null, providerId: 'wamid.early', status: 'failed', error });
    return accepted('wamid.early');
  };
  await answer('Olá!');
  await world.settle();
  expect(await outbox()).toMatchObject([
    { status: 'failed', providerId: 'wamid.early', reason: { code: '131026', detail: 'Message undeliverable' } },
  ]);
});

test('a watermark speaks of everything sent up to then', async () => {
  const { answer, receipt, statuses } = await startTalk('messenger');
  for (const text of ['um', 'dois']) {
    await answer(text);
    await world.settle();
    await world.clock.setTime(world.now() + 1_000);
  }
  const watermark = world.now() - 1_500;
  await receipt({ watermark, status: 'read' });
  expect(await statuses()).toEqual(['read', 'sent']);
  await receipt({ watermark: world.now(), status: 'delivered' });
  expect(await statuses()).toEqual(['read', 'delivered']);
});

test('an uncertain message is settled by its correlation id, and only then answers the customer', async () => {
  const { answer, receipt, conversationId, outbox } = await startTalk();
  world.graph.react = () => 'silence';
  await answer('Olá!');
  await world.settle();
  const [message] = await outbox();
  expect(message?.status).toBe('uncertain');
  for (const correlationId of ['of another app', world.context.newId()]) await receipt({ correlationId });
  expect((await readConversation(world, conversationId)).replyStatus).toBe('pending');
  const sentAt = world.now();
  await world.clock.setTime(sentAt + MINUTE_MS);
  await receipt({ correlationId: message?.id ?? null, providerId: 'wamid.found', status: 'delivered' });
  expect(await outbox()).toMatchObject([{ status: 'delivered', providerId: 'wamid.found' }]);
  expect(await readConversation(world, conversationId)).toMatchObject({
    replyStatus: 'answered-by-human',
    state: { lastHumanAnswerAt: sentAt },
  });
});

test('an echo of our own settles a send that was cut off', async () => {
  const { answer, channel, conversationId, customer, outbox } = await startTalk('messenger');
  await answer('Olá!');
  await claimMessage(world.context.db, conversationId, world.now());
  const [message] = await outbox();
  const echo = { type: 'own-echo', providerId: 'mid.1', correlationId: message?.id ?? null } as const;
  await channel.receive([inboundEvent(echo, { from: customer, kind: 'psid', at: world.now() })]);
  await world.settle();
  expect(await outbox()).toMatchObject([{ status: 'sent', providerId: 'mid.1' }]);
  expect((await readConversation(world, conversationId)).replyStatus).toBe('answered-by-human');
});
