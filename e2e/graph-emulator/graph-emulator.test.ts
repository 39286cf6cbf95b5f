import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  bsuid,
  directInstagram,
  igsid,
  linkedInstagram,
  noon,
  number,
  page,
  psid,
  startTestEmulator,
  type TestEmulator,
  waId,
} from './test-support/start-test-emulator.ts';

let world: TestEmulator;
beforeEach(async () => {
  world = await startTestEmulator({ autoStatuses: true });
});
afterEach(() => world.close());

const path = `/v25.0/${number.id}/messages`;
const text = { messaging_product: 'whatsapp', to: waId, type: 'text', text: { body: 'Oi' } };
const openWhatsApp = () =>
  world.emulator.whatsAppCustomer(number.id, { waId, userId: bsuid, name: 'Ana Souza' }).text('Oi');
const statuses = () =>
  world.received.flatMap(({ raw }) => [...raw.toString().matchAll(/"status":"(\w+)"/g)].map((match) => match[1]));

describe('tokens', () => {
  test.each([
    ['none', '', { status: 401, code: 104 }],
    ['one nobody gave', 'EAA-nobody', { status: 401, code: 190 }],
    ["another account's", page.token, { status: 400, code: 100 }],
  ])('%s', async (_, token, { status, code }) => {
    const answer = await world.post(path, text, token);
    expect(answer.status).toBe(status);
    expect(answer.body.error?.code).toBe(code);
    expect(world.emulator.sends).toEqual([]);
  });

  test('a revoked one', async () => {
    openWhatsApp();
    world.emulator.revokeToken(number.id);
    expect((await world.post(path, text, number.token)).body.error?.code).toBe(190);
  });
});

describe('GET', () => {
  test.each([
    ['a number', { id: number.id, token: number.token, expected: { display_phone_number: '15550783881' } }],
    ['a Page', { id: page.id, token: page.token, expected: { id: page.id, name: 'Loja Aurora' } }],
    [
      'an Instagram account',
      { id: directInstagram.id, token: directInstagram.token, expected: { username: 'aurora.outlet' } },
    ],
    ['me', { id: 'me', token: directInstagram.token, expected: { user_id: directInstagram.id } }],
  ])('%s', async (_, { id, token, expected }) => {
    const answer = await world.get(`/v25.0/${id}`, token);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject(expected);
  });

  test('only the fields asked for', async () => {
    const answer = await world.get(`/v25.0/${number.id}?fields=verified_name`, number.token);
    expect(answer.body).toEqual({ id: number.id, verified_name: 'Loja Aurora' });
  });

  test.each([
    ['an object nobody knows', { id: '42', token: number.token, code: 100 }],
    ['a bad token', { id: number.id, token: 'EAA-nobody', code: 190 }],
  ])('%s', async (_, { id, token, code }) => {
    expect((await world.get(`/v25.0/${id}`, token)).body.error?.code).toBe(code);
  });

  test('a person', async () => {
    world.emulator.messengerCustomer(page.id, { id: psid, name: 'Ana Maria Souza' });
    const answer = await world.get(`/v25.0/${psid}?fields=first_name,last_name`, page.token);
    expect(answer.body).toEqual({ id: psid, first_name: 'Ana', last_name: 'Maria Souza' });
  });

  test('media: an address for five minutes, with the token', async () => {
    const image = world.emulator.whatsAppCustomer(number.id, { waId, name: 'Ana' }).image();
    const [, id = ''] = /"id":"(\d+)"/.exec(JSON.stringify(image.unit)) ?? [];
    const { body } = await world.get(`/v25.0/${id}`, number.token);
    expect(body).toMatchObject({ messaging_product: 'whatsapp', mime_type: 'image/jpeg' });
    const headers = { authorization: `Bearer ${number.token}` };
    expect((await fetch(String(body['url']), { headers })).status).toBe(200);
    expect((await fetch(String(body['url']))).status).toBe(401);
    world.setNow(noon + 5 * 60_000);
    expect((await fetch(String(body['url']), { headers })).status).toBe(404);
  });

  test('a path that is none', async () => {
    expect((await world.get('/v25.0/1/2/3', number.token)).body.error?.code).toBe(2500);
  });
});

describe('scripted failures', () => {
  test.each([
    [
      { status: 400, code: 130429, details: 'Throughput reached' },
      { code: 130429, error_data: { details: 'Throughput reached' } },
    ],
    [
      { status: 500, code: 1, message: 'An unknown error occurred' },
      { code: 1, message: 'An unknown error occurred' },
    ],
    [
      { status: 403, code: 10, subcode: 2018300 },
      { code: 10, error_subcode: 2018300 },
    ],
  ])('failNext %o', async (failure, error) => {
    openWhatsApp();
    world.emulator.failNext(failure);
    const answer = await world.post(path, text, number.token);
    expect(answer.status).toBe(failure.status);
    expect(answer.body.error).toMatchObject(error);
    expect(world.emulator.sends).toMatchObject([{ outcome: 'refused', code: failure.code, recipient: waId }]);
    expect((await world.post(path, text, number.token)).status).toBe(200);
  });

  test('headers, several times, for one account', async () => {
    openWhatsApp();
    world.emulator.failNext({ status: 429, code: 4, times: 2, accountId: page.id });
    world.emulator.failNext({ status: 429, code: 80007, times: 2, headers: { 'retry-after': '7' } });
    const answers = [];
    for (let turn = 0; turn < 3; turn += 1) answers.push(await world.post(path, text, number.token));
    expect(answers.map(({ status }) => status)).toEqual([429, 429, 200]);
    expect(answers[0]?.headers.get('retry-after')).toBe('7');
    world.emulator.clearScript();
  });

  test.each([
    ['hangs', false],
    ['is cut', true],
  ])('a call that %s has taken the message all the same', async (_, reset) => {
    openWhatsApp();
    world.emulator.hangNext({ reset });
    const giveUp = new AbortController();
    const call = fetch(`${world.emulator.url}${path}`, {
      method: 'POST',
      body: JSON.stringify({ ...text, biz_opaque_callback_data: 'row-7' }),
      headers: { authorization: `Bearer ${number.token}`, 'content-type': 'application/json' },
      signal: giveUp.signal,
    });
    const ended = call.then(
      () => 'answered',
      () => 'failed',
    );
    const send = await world.emulator.waitForSend(({ correlation }) => correlation === 'row-7');
    if (!reset) giveUp.abort();
    expect(await ended).toBe('failed');
    expect(send).toMatchObject({ outcome: 'accepted', answered: false, messageId: expect.stringMatching(/^wamid/) });
    await world.emulator.settled();
    expect(statuses()).toEqual(['sent', 'delivered']);
  });

  test('a hang that stays silent for ever', async () => {
    openWhatsApp();
    world.emulator.hangNext({ reset: true, statuses: false });
    await expect(world.post(path, text, number.token)).rejects.toThrow();
    await world.emulator.settled();
    expect(world.received).toEqual([]);
  });
});

describe('what follows a taken message', () => {
  test('WhatsApp: sent and delivered with the opaque data and the price', async () => {
    openWhatsApp();
    await world.post(path, { ...text, biz_opaque_callback_data: 'row-7' }, number.token);
    await world.emulator.settled();
    const [send] = world.emulator.sends;
    const [webhook] = world.received;
    const common = { id: send?.messageId, recipient_id: waId, biz_opaque_callback_data: 'row-7' };
    expect(webhook?.body.entry[0]?.['changes']).toMatchObject([
      {
        value: {
          statuses: [
            { ...common, status: 'sent', pricing: { pricing_model: 'PMP', category: 'service' } },
            { ...common, status: 'delivered' },
          ],
        },
      },
    ]);
  });

  test('WhatsApp to a user id: recipient_user_id and an empty recipient_id', async () => {
    openWhatsApp();
    await world.post(path, { ...text, to: undefined, recipient: bsuid }, number.token);
    await world.emulator.settled();
    expect(world.received[0]?.raw.toString()).toContain(`"recipient_id":"","recipient_user_id":"${bsuid}"`);
  });

  test('Messenger: an echo with app and metadata, and a delivery', async () => {
    world.emulator.messengerCustomer(page.id, { id: psid, name: 'Ana' }).text('Oi');
    const body = { recipient: { id: psid }, message: { text: 'Olá', metadata: 'row-8' } };
    await world.post(`/v25.0/${page.id}/messages`, body, page.token);
    await world.emulator.settled();
    const { messageId } = world.emulator.sends[0] ?? {};
    expect(world.received[0]?.body.entry[0]?.['messaging']).toMatchObject([
      { message: { is_echo: true, mid: messageId, metadata: 'row-8', app_id: 900000000000001, text: 'Olá' } },
      { sender: { id: psid }, delivery: { mids: [messageId] } },
    ]);
  });

  test('Instagram: an echo without metadata, and nothing of delivery', async () => {
    world.emulator.instagramCustomer(linkedInstagram.id, { id: igsid, username: 'ana' }).text('Oi');
    const body = { recipient: { id: igsid }, message: { text: 'Olá', metadata: 'row-9' } };
    await world.post('/v25.0/me/messages', body, linkedInstagram.token);
    await world.emulator.settled();
    expect(world.received).toHaveLength(1);
    const [webhook] = world.received;
    expect(webhook?.body.entry[0]?.['messaging']).toMatchObject([{ message: { is_echo: true, text: 'Olá' } }]);
    expect(webhook?.raw.toString()).not.toContain('row-9');
  });

  test('refused messages are followed by nothing', async () => {
    await world.post(path, text, number.token);
    await world.emulator.settled();
    expect(world.emulator.sends).toMatchObject([{ outcome: 'refused', code: 131047 }]);
    expect(world.received).toEqual([]);
  });

  test('statuses and failures by hand', async () => {
    openWhatsApp();
    await world.post(path, text, number.token);
    await world.emulator.settled();
    const [send] = world.emulator.sends;
    if (send === undefined) throw new Error('Nothing was recorded.');
    const updates = [
      world.emulator.statusOf(send, 'read'),
      world.emulator.failureOf(send, { status: 400, code: 131026, message: 'Message undeliverable' }),
    ];
    await world.emulator.deliver(updates, { isReversed: true });
    expect(statuses()).toEqual(['sent', 'delivered', 'failed', 'read']);
    expect(world.received[1]?.raw.toString()).toContain('"code":131026');
  });
});

test('the clock of another process is read before each call', async () => {
  let reads = 0;
  const other = await startTestEmulator({
    beforeCall: async () => {
      reads += 1;
      other.setNow(noon + reads);
    },
  });
  other.emulator.whatsAppCustomer(number.id, { waId, name: 'Ana' }).text('Oi');
  await other.post(path, text, number.token);
  expect(other.emulator.sends).toMatchObject([{ at: noon + 1 }]);
  expect(other.emulator.windowClosesAt(number.id, waId)).toBe(noon + 24 * 3_600_000);
  await other.close();
});
