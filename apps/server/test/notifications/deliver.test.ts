import { setTimeout as realDelay } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { notificationDeliveries, notifications } from '../../src/database/schema/index.ts';
import { NOTIFICATION_QUEUE } from '../../src/notifications/notification-queue.ts';
import { registerNotificationWorkers } from '../../src/notifications/register-notification-workers.ts';
import { openMailbox, type Mailbox } from '../../test-support/api/mailbox.ts';
import { openTestApi, type TestApi } from '../../test-support/api/open-test-api.ts';
import { openReceiver, type Receiver } from '../../test-support/api/receiver.ts';
import { connectChannel, seedConversation } from '../../test-support/api/seed.ts';
import { signUpFirst, type SignedIn } from '../../test-support/api/sign-up.ts';

const HOUR_MS = 3_600_000;

let mailbox: Mailbox;
let receiver: Receiver;
let api: TestApi;
let ana: SignedIn;
let notificationId: string;
let conversationId: string;

beforeEach(async () => {
  mailbox = await openMailbox();
  receiver = await openReceiver();
  api = await openTestApi({ smtpUrl: mailbox.url, allowedPrivateHosts: [receiver.host] });
  ana = await signUpFirst(api);
  const lastInboundAt = api.clock.now() - 23 * HOUR_MS;
  const channel = await connectChannel(api, ana);
  conversationId = await seedConversation(api, ana, {
    channelId: channel.id,
    lastInboundAt,
    text: '<b>Ainda tem?</b>',
    contactName: 'Carlos Lima',
  });
  notificationId = api.services.newId();
  await api.services.db.insert(notifications).values({
    accountId: ana.accountId,
    id: notificationId,
    kind: 'reminder',
    conversationId,
    facts: {
      contactName: 'Carlos Lima',
      channelId: channel.id,
      lastInbound: { at: lastInboundAt, text: '<b>Ainda tem?</b>' },
      windowClosesAt: lastInboundAt + 24 * HOUR_MS,
    },
    createdAt: api.clock.now(),
  });
  await registerNotificationWorkers({
    ...api.services,
    linkTo: (id) => `https://janela.test/conversations/${id}`,
    linkToFlow: (id) => `https://janela.test/flows/${id}`,
  });
});
afterEach(async () => {
  await api.close();
  await Promise.all([mailbox.close(), receiver.close()]);
});

async function ring(via: 'email' | 'webhook', targetId: string): Promise<string> {
  const id = api.services.newId();
  await api.services.db
    .insert(notificationDeliveries)
    .values({ accountId: ana.accountId, id, notificationId, via, targetId, status: 'pending' });
  await api.services.boss.send(NOTIFICATION_QUEUE, { deliveryId: id });
  return id;
}

async function read(id: string) {
  const [row] = await api.services.db.select().from(notificationDeliveries).where(eq(notificationDeliveries.id, id));
  if (!row) throw new Error('The delivery is gone.');
  return row;
}

/** Lets the clock run until the delivery stands as asked. Between ticks the worker gets real time to work. */
async function until(id: string, stands: (row: Awaited<ReturnType<typeof read>>) => boolean) {
  for (let step = 0; step < 2_000; step += 1) {
    const row = await read(id);
    if (stands(row)) return row;
    await api.clock.tick(1_000);
    await realDelay(1);
  }
  throw new Error(`The delivery never came to stand as asked: ${JSON.stringify(await read(id))}`);
}

async function newEndpoint(): Promise<{ id: string; secret: string }> {
  const answer = await api.call('POST', '/api/v1/webhook-endpoints', { as: ana.as, body: { url: receiver.url } });
  return answer.json<{ id: string; secret: string }>();
}

describe('an e-mail', () => {
  test('is sent to the member in their language, with the account’s time and the link', async () => {
    const id = await ring('email', ana.memberId);
    const row = await until(id, ({ status }) => status === 'delivered');
    expect(row).toMatchObject({ attempts: 1, lastError: null, settledAt: expect.any(Number) });
    expect(mailbox.mails).toHaveLength(1);
    const [mail] = mailbox.mails;
    expect(mail?.subject).toMatch(/^Carlos Lima espera sua resposta: faltam (?:1 h|5\d min)$/);
    expect(mail?.to).toMatchObject({ value: [{ name: 'Ana Souza', address: 'ana@example.com' }] });
    // 13:00 UTC is 10:00 in São Paulo.
    expect(mail?.text).toContain('10:00');
    expect(mail?.text).toContain(`https://janela.test/conversations/${conversationId}`);
    expect(mail?.html).toContain('&lt;b&gt;Ainda tem?&lt;/b&gt;');
    expect(mail?.messageId).toBe(`<${id}@janela>`);
  });

  test('that is refused for now is tried again, as the same mail', async () => {
    mailbox.refuse(451, 451);
    const id = await ring('email', ana.memberId);
    const failing = await until(id, ({ attempts }) => attempts === 1);
    expect(failing).toMatchObject({ status: 'pending', settledAt: null });
    expect(await until(id, ({ status }) => status === 'delivered')).toMatchObject({ attempts: 3, lastError: null });
    expect(mailbox.mails.map(({ messageId }) => messageId)).toEqual([`<${id}@janela>`]);
  });

  test('to somebody who has left is not sent', async () => {
    const id = await ring('email', api.services.newId());
    expect(await until(id, ({ status }) => status !== 'pending')).toMatchObject({
      status: 'failed',
      attempts: 1,
      lastError: 'no_reader',
    });
    expect(mailbox.mails).toEqual([]);
  });
});

describe('a webhook', () => {
  test('is signed as Standard Webhooks asks and says what is known', async () => {
    const endpoint = await newEndpoint();
    const id = await ring('webhook', endpoint.id);
    await until(id, ({ status }) => status === 'delivered');
    const [request] = receiver.received;
    const headers = request?.headers as Record<string, string>;
    expect(headers['webhook-id']).toBe(id);
    const signedAt = new Date(Number(headers['webhook-timestamp']) * 1_000);
    // The library that receivers use; its clock is the real one, so it only checks the signature here.
    const signature = new Webhook(endpoint.secret).sign(id, signedAt, request?.body ?? '');
    expect(headers['webhook-signature']).toBe(signature);
    expect(JSON.parse(request?.body ?? '')).toEqual({
      type: 'conversation.reminder',
      timestamp: '2026-11-20T12:00:00.000Z',
      data: {
        notificationId,
        conversation: { id: conversationId, link: `https://janela.test/conversations/${conversationId}` },
        contact: { id: expect.any(String), name: 'Carlos Lima' },
        channel: { id: expect.any(String), kind: 'whatsapp', name: expect.any(String) },
        text: null,
        lastMessage: { at: '2026-11-19T13:00:00.000Z', text: '<b>Ainda tem?</b>' },
        windowClosesAt: '2026-11-20T13:00:00.000Z',
      },
    });
  });

  test('is tried again under the same id and a timestamp of its own', async () => {
    const endpoint = await newEndpoint();
    receiver.answer(503, 500);
    const id = await ring('webhook', endpoint.id);
    await until(id, ({ attempts }) => attempts === 1);
    expect(await read(id)).toMatchObject({ status: 'pending', lastError: 'http_503' });
    await until(id, ({ status }) => status === 'delivered');
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([id, id, id]);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(3);
  });

  test('whose receiver is gone for good, or removed, is given up', async () => {
    const endpoint = await newEndpoint();
    receiver.answer(410);
    const id = await ring('webhook', endpoint.id);
    expect(await until(id, ({ status }) => status !== 'pending')).toMatchObject({
      status: 'failed',
      lastError: 'http_410',
    });
    await api.call('PATCH', `/api/v1/webhook-endpoints/${endpoint.id}`, { as: ana.as, body: { enabled: false } });
    const other = await ring('webhook', endpoint.id);
    expect(await until(other, ({ status }) => status !== 'pending')).toMatchObject({ lastError: 'no_endpoint' });
    expect(receiver.received).toHaveLength(1);
  });

  test('can be tried out, and the answer says what became of it', async () => {
    const { id, secret } = await newEndpoint();
    const url = `/api/v1/webhook-endpoints/${id}/test`;
    expect((await api.call('POST', url, { as: ana.as })).json()).toEqual({ delivered: true, code: null });
    const [request] = receiver.received;
    const headers = request?.headers as Record<string, string>;
    const signedAt = new Date(Number(headers['webhook-timestamp']) * 1_000);
    expect(headers['webhook-signature']).toBe(
      new Webhook(secret).sign(headers['webhook-id'] ?? '', signedAt, request?.body ?? ''),
    );
    receiver.answer(500);
    expect((await api.call('POST', url, { as: ana.as })).json()).toEqual({ delivered: false, code: 'http_500' });
    await api.call('PATCH', `/api/v1/webhook-endpoints/${id}`, {
      as: ana.as,
      body: { url: 'http://169.254.169.254/' },
    });
    expect((await api.call('POST', url, { as: ana.as })).json()).toEqual({ delivered: false, code: 'private_address' });
  });
});

test('what is noted as delivered is never sent again, however often it is rung for', async () => {
  const id = await ring('email', ana.memberId);
  await until(id, ({ status }) => status === 'delivered');
  await api.services.boss.send(NOTIFICATION_QUEUE, { deliveryId: id });
  const last = await ring('email', ana.memberId);
  await until(last, ({ status }) => status === 'delivered');
  expect(mailbox.mails.map(({ messageId }) => messageId)).toEqual([`<${id}@janela>`, `<${last}@janela>`]);
  expect(await read(id)).toMatchObject({ attempts: 1 });
});

test('one that fails does not hold the others of its batch back', async () => {
  const endpoint = await newEndpoint();
  receiver.answer(500);
  const [failing, fine] = await Promise.all([ring('webhook', endpoint.id), ring('email', ana.memberId)]);
  expect(await until(fine, ({ status }) => status === 'delivered')).toMatchObject({ attempts: 1 });
  await until(failing, ({ status }) => status === 'delivered');
  expect(mailbox.mails).toHaveLength(1);
});
