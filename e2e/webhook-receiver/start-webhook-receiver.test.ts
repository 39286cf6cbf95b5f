import { afterEach, beforeEach, expect, test } from 'vitest';
import { createHmac } from 'node:crypto';
import { startWebhookReceiver, type WebhookReceiver } from './start-webhook-receiver.ts';

const key = Buffer.from('0123456789abcdef0123456789abcdef');
const secret = `whsec_${key.toString('base64')}`;
const now = Date.UTC(2026, 10, 24, 11);

let receiver: WebhookReceiver;
beforeEach(async () => {
  receiver = await startWebhookReceiver({ secret, now: () => now });
});
afterEach(() => receiver.close());

interface Sent {
  readonly at?: number;
  readonly by?: Buffer;
  readonly body?: string;
  readonly signed?: string;
  readonly without?: string;
}

/** Signs by the words of the specification, not by the library: `v1,` base64 of HMAC-SHA256 over `id.timestamp.body`. */
async function send({ at = now, by = key, body = '{"a":1}', signed = body, without = '' }: Sent = {}): Promise<number> {
  const timestamp = String(Math.floor(at / 1000));
  const signature = createHmac('sha256', by).update(`msg_1.${timestamp}.${signed}`).digest('base64');
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    'webhook-id': 'msg_1',
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1a,other v1,${signature}`,
  };
  delete headers[without];
  return (await fetch(receiver.url, { method: 'POST', headers, body })).status;
}

test('takes a signed delivery', async () => {
  const waiting = receiver.waitForDelivery(({ id }) => id === 'msg_1');
  expect(await send()).toBe(204);
  expect(await waiting).toMatchObject({ isSigned: true, fault: null, body: { a: 1 }, timestamp: now / 1000 });
});

test.each<[string, Sent, RegExp]>([
  ['another key', { by: Buffer.from('x'.repeat(32)) }, /does not fit/],
  ['a changed body', { signed: '{"a":2}' }, /does not fit/],
  ['an old timestamp', { at: now - 301_000 }, /not of now/],
  ['a timestamp of tomorrow', { at: now + 86_400_000 }, /not of now/],
  ['no id', { without: 'webhook-id' }, /webhook-id is missing/],
  ['no signature', { without: 'webhook-signature' }, /webhook-signature is missing/],
])('tells %s', async (_, sent, fault) => {
  await send(sent);
  const delivery = await receiver.waitForDelivery(() => true);
  expect(delivery.isSigned).toBe(false);
  expect(delivery.fault).toMatch(fault);
});

test('answers as told, and records that', async () => {
  receiver.answerNext(500, 410);
  expect([await send(), await send(), await send()]).toEqual([500, 410, 204]);
  await receiver.waitForDelivery(({ status }) => status === 204);
  expect(receiver.deliveries.map(({ status }) => status)).toEqual([500, 410, 204]);
});

test('keeps a body that is no JSON as it came', async () => {
  await send({ body: 'plain' });
  expect(await receiver.waitForDelivery(() => true)).toMatchObject({ isSigned: true, body: 'plain' });
});
