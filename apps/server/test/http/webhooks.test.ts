import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { channels, contacts, conversationEvents, conversations } from '../../src/database/schema/index.ts';
import { openTestApi, type TestApi } from '../../test-support/api/open-test-api.ts';
import { connectChannel, type ConnectedChannel } from '../../test-support/api/seed.ts';
import { signUpFirst } from '../../test-support/api/sign-up.ts';
import {
  postWebhook,
  shakeHands,
  signatureOf,
  whatsAppBody,
  whatsAppEntry,
  type WrittenText,
} from '../../test-support/api/signed-webhook.ts';

const NUMBER = '106540352242922';
const ANY = '0190a0a0-0000-7000-8000-000000000000';

let api: TestApi;
let channel: ConnectedChannel;
async function open(): Promise<void> {
  api = await openTestApi();
  channel = await connectChannel(api, await signUpFirst(api), { externalId: NUMBER });
}

const HELLO: WrittenText = { id: 'wamid.1', from: '5511988887777', text: 'Olá!' };

function body(...texts: readonly WrittenText[]): string {
  return whatsAppBody(whatsAppEntry(api, NUMBER, texts));
}

function stored() {
  return api.services.db.select().from(conversationEvents).orderBy(conversationEvents.dedupeKey);
}

async function expectNothingWritten(): Promise<void> {
  const { db } = api.services;
  expect(await stored()).toEqual([]);
  expect(await db.select().from(conversations)).toEqual([]);
  expect(await db.select().from(contacts)).toEqual([]);
}

describe('the handshake', () => {
  // One server for all: what is refused leaves nothing behind.
  beforeAll(open);
  afterAll(() => api.close());

  test('is answered with the challenge, as plain text, where the token is the one of the channel', async () => {
    const answer = await shakeHands(api, channel);
    expect([answer.statusCode, answer.body]).toEqual([200, '1158201444']);
    expect(answer.headers['content-type']).toContain('text/plain');
  });

  test.each([
    ['another token', () => ({ ...channel, verifyToken: 'guessed-by-a-stranger' })],
    ['no token', () => ({ ...channel, verifyToken: '' })],
    ['a channel that is not there', () => ({ ...channel, id: ANY })],
    ['an id that is none', () => ({ ...channel, id: '1%27--' })],
  ])('with %s is refused', async (_what, asked) => {
    const answer = await shakeHands(api, asked());
    expect(answer.json()).toMatchObject({ status: 403, code: 'JANELA_WEBHOOK_HANDSHAKE' });
    expect(answer.body).not.toContain('1158201444');
  });
});

describe('what was not signed by the app of the channel', () => {
  // One server for all: what is refused leaves nothing behind.
  beforeAll(open);
  afterAll(() => api.close());

  test.each([
    ['without a signature', () => null],
    ['with an empty one', () => ''],
    ['with half a one', (text: string) => signatureOf(text).slice(0, 40)],
    ['signed with another secret', (text: string) => signatureOf(text, 'another-app-secret')],
    ['signed for another body', (text: string) => signatureOf(`${text} `)],
    ['signed the old way', (text: string) => signatureOf(text).replace('sha256', 'sha1')],
  ])('%s, is refused and leaves no trace', async (_how, sign) => {
    const text = body(HELLO);
    const answer = await postWebhook(api, { channelId: channel.id, body: text, signature: sign(text) });
    expect(answer.json()).toEqual({ type: 'about:blank', status: 401, code: 'JANELA_WEBHOOK_SIGNATURE' });
    await expectNothingWritten();
  });

  test('is not told from a channel that is not there', async () => {
    const answers = [
      await postWebhook(api, { channelId: channel.id, body: body(HELLO), signature: null }),
      await postWebhook(api, { channelId: ANY, body: body(HELLO) }),
      await postWebhook(api, { channelId: 'not-an-id', body: body(HELLO) }),
    ];
    expect(new Set(answers.map((answer) => `${answer.statusCode} ${answer.body}`)).size).toBe(1);
    await expectNothingWritten();
  });
});

describe('what nobody can read', () => {
  // One server for all: what is refused leaves nothing behind.
  beforeAll(open);
  afterAll(() => api.close());

  test.each([
    ['no JSON', '{"object":', 400, 'JANELA_WEBHOOK_MALFORMED'],
    ['nothing', '', 400, 'JANELA_WEBHOOK_MALFORMED'],
    ['no text', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 400, 'JANELA_WEBHOOK_MALFORMED'],
    ['a well', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 400, 'JANELA_WEBHOOK_TOO_DEEP'],
    ['more than 3 MB', JSON.stringify({ entry: 'x'.repeat(3 * 1024 * 1024) }), 413, 'JANELA_WEBHOOK_TOO_LARGE'],
  ])('%s, is refused with its code, signed or not', async (...row) => {
    const [, unreadable, status, code] = row;
    const answer = await postWebhook(api, { channelId: channel.id, body: unreadable });
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toEqual({ type: 'about:blank', status, code });
    await expectNothingWritten();
    const unsigned = await postWebhook(api, { channelId: channel.id, body: unreadable, signature: null });
    expect(unsigned.statusCode).toBe(status === 413 ? 413 : 401);
  });
});

describe('what was signed', () => {
  beforeEach(open);
  afterEach(() => api.close());

  test('is stored whole: every entry, change and message of the batch, and what is not known yet', async () => {
    const texts = Array.from({ length: 6 }, (_, index) => ({
      id: `wamid.${index}`,
      from: index % 2 === 0 ? '5511988887777' : '5521977776666',
      text: `Message ${index}`,
    }));
    const answer = await postWebhook(api, {
      channelId: channel.id,
      body: whatsAppBody(whatsAppEntry(api, NUMBER, texts.slice(0, 2)), whatsAppEntry(api, NUMBER, texts.slice(2)), {
        id: '102290129340398',
        changes: [{ field: 'account_alerts', value: { moon: 'full' } }],
      }),
    });
    expect([answer.statusCode, answer.body]).toEqual([200, '']);
    const rows = await stored();
    expect(rows.map(({ body: { type } }) => type).filter((type) => type === 'customer-message')).toHaveLength(6);
    expect(rows).toHaveLength(7);
    for (const { text } of texts) expect(JSON.stringify(rows)).toContain(text);
    expect(JSON.stringify(rows)).toContain('moon');
    expect(await api.services.db.select().from(conversations)).toHaveLength(2);
  });

  test('is stored once however often and however much at once it comes', async () => {
    const send = () => postWebhook(api, { channelId: channel.id, body: body(HELLO) });
    const answers = [...(await Promise.all(Array.from({ length: 8 }, send))), await send()];
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
    expect(await stored()).toHaveLength(1);
  });

  test('is believed by the bytes as they came, whatever their spacing', async () => {
    const spaced = JSON.stringify(JSON.parse(body({ ...HELLO, text: 'Olá, é você? 😀' })), null, 3);
    expect((await postWebhook(api, { channelId: channel.id, body: spaced })).statusCode).toBe(200);
    expect(JSON.stringify(await stored())).toContain('Olá, é você? 😀');
  });

  test('while the database is away gets 503 and when to come again; then it is stored, once', async () => {
    const send = () => postWebhook(api, { channelId: channel.id, body: body(HELLO) });
    expect((await shakeHands(api, channel)).statusCode).toBe(200);
    api.link.cut();
    const away = await send();
    expect(away.statusCode).toBe(503);
    expect(away.headers['retry-after']).toBe('5');
    expect(away.json()).toEqual({ type: 'about:blank', status: 503, code: 'JANELA_DATABASE_AWAY' });
    api.link.mend();
    expect((await send()).statusCode).toBe(200);
    expect(await stored()).toHaveLength(1);
  });

  test('is not lost silently where the server itself is at fault: 500, a line in the log, no word of our insides', async () => {
    await api.services.db.update(channels).set({ secrets: Buffer.from([0]) });
    const answer = await postWebhook(api, { channelId: channel.id, body: body(HELLO) });
    expect(answer.json()).toEqual({ type: 'about:blank', status: 500, code: 'JANELA_INTERNAL' });
    expect(api.log.join('\n')).toContain('a webhook could not be stored');
    await expectNothingWritten();
  });

  test('is counted by how it was answered', async () => {
    await postWebhook(api, { channelId: channel.id, body: body(HELLO) });
    await postWebhook(api, { channelId: channel.id, body: body(HELLO), signature: null });
    const { body: metrics } = await api.call('GET', '/metrics');
    expect(metrics).toContain('janela_webhooks_total{status="200"} 1');
    expect(metrics).toContain('janela_webhooks_total{status="401"} 1');
  });
});
