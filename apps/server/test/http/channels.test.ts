import { afterEach, beforeEach, expect, test } from 'vitest';
import { channels } from '../../src/database/schema/index.ts';
import { openTestApi, PUBLIC_URL, type TestApi } from '../../test-support/api/open-test-api.ts';
import { connectChannel, seedConversation } from '../../test-support/api/seed.ts';
import { signUpFirst, type SignedIn } from '../../test-support/api/sign-up.ts';

let api: TestApi;
let ana: SignedIn;
beforeEach(async () => {
  api = await openTestApi();
  ana = await signUpFirst(api);
});
afterEach(() => api.close());

const CHANNEL = {
  kind: 'whatsapp',
  name: 'Loja',
  externalId: '106540352242922',
  accessToken: 'EAAG-very-secret-token',
  appSecret: 'very-secret-app-secret',
};

async function secretsOf(): Promise<unknown> {
  const [row] = await api.services.db.select().from(channels);
  return row ? JSON.parse(api.services.secretBox.open(row.secrets)) : null;
}

test('connecting one tells what its form at Meta needs, and never a secret again', async () => {
  const made = await api.call('POST', '/api/v1/channels', { as: ana.as, body: CHANNEL });
  expect(made.statusCode).toBe(201);
  const { id, verifyToken, ...rest } = made.json<{ id: string; verifyToken: string }>();
  expect(rest).toEqual({
    kind: 'whatsapp',
    name: 'Loja',
    externalId: CHANNEL.externalId,
    enabled: true,
    safetyMargin: 'PT1M',
    webhookUrl: `${PUBLIC_URL}/webhooks/meta/${id}`,
    createdAt: '2026-11-20T12:00:00.000Z',
  });
  expect(verifyToken).toMatch(/^[0-9a-f]{32}$/);
  const answers = [
    made,
    await api.call('GET', '/api/v1/channels', { as: ana.as }),
    await api.call('GET', `/api/v1/channels/${id}`, { as: ana.as }),
    await api.call('PATCH', `/api/v1/channels/${id}`, { as: ana.as, body: { name: 'Loja nova' } }),
  ];
  for (const { statusCode, body } of answers) {
    expect(statusCode).toBeLessThan(300);
    expect(body).not.toMatch(/very-secret/);
  }
  const stored = await api.services.pool.query('select encode(secrets, $1) as secrets from channels', ['escape']);
  expect(JSON.stringify(stored.rows)).not.toContain('very-secret');
  expect(await secretsOf()).toEqual({
    accessToken: CHANNEL.accessToken,
    appSecret: CHANNEL.appSecret,
    verifyToken,
  });
  expect(api.log.join('\n')).not.toContain('very-secret');
});

test('the verify token it was told answers the handshake of the platform', async () => {
  const { id, verifyToken } = await connectChannel(api, ana);
  const query = new URLSearchParams({
    'hub.mode': 'subscribe',
    'hub.verify_token': verifyToken,
    'hub.challenge': '42',
  });
  const answer = await api.call('GET', `/webhooks/meta/${id}?${query.toString()}`);
  expect(answer.body).toBe('42');
});

test('a changed token takes the place of the old one, the rest stays', async () => {
  const { id, verifyToken } = await connectChannel(api, ana);
  const answer = await api.call('PATCH', `/api/v1/channels/${id}`, {
    as: ana.as,
    body: { accessToken: 'EAAG-the-next-token', safetyMargin: 'PT5M', enabled: false },
  });
  expect(answer.json()).toMatchObject({ safetyMargin: 'PT5M', enabled: false });
  expect(await secretsOf()).toEqual({ accessToken: 'EAAG-the-next-token', appSecret: 'meta-app-secret', verifyToken });
});

test('the same number is connected once', async () => {
  await connectChannel(api, ana);
  const again = await api.call('POST', '/api/v1/channels', { as: ana.as, body: CHANNEL });
  expect(again.json()).toMatchObject({ status: 409, code: 'JANELA_ALREADY_CONNECTED' });
});

test('it can be removed until somebody has written on it', async () => {
  const unused = await connectChannel(api, ana, { externalId: 'unused' });
  const used = await connectChannel(api, ana, { externalId: 'used' });
  await seedConversation(api, ana, { channelId: used.id, lastInboundAt: api.clock.now() });
  expect((await api.call('DELETE', `/api/v1/channels/${unused.id}`, { as: ana.as })).statusCode).toBe(204);
  expect((await api.call('DELETE', `/api/v1/channels/${unused.id}`, { as: ana.as })).statusCode).toBe(404);
  const refused = await api.call('DELETE', `/api/v1/channels/${used.id}`, { as: ana.as });
  expect(refused.json()).toMatchObject({ status: 409, code: 'JANELA_CHANNEL_IN_USE' });
  expect(await api.services.db.select().from(channels)).toHaveLength(1);
});
