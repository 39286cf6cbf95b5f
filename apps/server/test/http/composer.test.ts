import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApi, type TestApi } from '../../test-support/api/open-test-api.ts';
import { connectChannel, seedConversation } from '../../test-support/api/seed.ts';
import { signUpFirst, type SignedIn } from '../../test-support/api/sign-up.ts';

let api: TestApi;
let ana: SignedIn;
beforeAll(async () => {
  api = await openTestApi();
  ana = await signUpFirst(api);
});
afterAll(() => api.close());

function hoursAgo(hours: number): number {
  return api.clock.now() - hours * 3_600_000;
}

interface Composer {
  allowed: boolean;
  ruleId: string;
  sendMode: string | null;
  until: string | null;
  possibleAgain: string | null;
}

async function composerOf(id: string): Promise<Composer> {
  return (await api.call('GET', `/api/v1/conversations/${id}`, { as: ana.as })).json<{ composer: Composer }>().composer;
}

async function on(kind: 'whatsapp' | 'messenger' | 'instagram', hours: number): Promise<string> {
  const channel = await connectChannel(api, ana, { kind, externalId: `${kind} ${hours}` });
  return seedConversation(api, ana, { channelId: channel.id, lastInboundAt: hoursAgo(hours) });
}

test.each(['whatsapp', 'messenger', 'instagram'] as const)('inside the window: freely (%s)', async (kind) => {
  const id = await on(kind, 23);
  expect(await composerOf(id)).toMatchObject({
    allowed: true,
    ruleId: expect.stringContaining(kind),
    sendMode: kind === 'whatsapp' ? 'session' : 'response',
    // A minute before the window closes, as the margin of the channel asks.
    until: '2026-11-20T12:59:00.000Z',
  });
});

test('after the window of WhatsApp: no, until the customer writes again', async () => {
  expect(await composerOf(await on('whatsapp', 24))).toMatchObject({
    allowed: false,
    ruleId: expect.stringContaining('whatsapp'),
    sendMode: null,
    possibleAgain: expect.any(String),
  });
});

test.each(['messenger', 'instagram'] as const)(
  'after the window of %s: as a person, for seven days after the customer wrote',
  async (kind) => {
    expect(await composerOf(await on(kind, 25))).toMatchObject({
      allowed: true,
      ruleId: 'tag.human-agent',
      sendMode: 'message-tag',
    });
    expect(await composerOf(await on(kind, 7 * 24))).toMatchObject({ allowed: false, sendMode: null });
  },
);

test.each(['messenger', 'instagram'] as const)(
  'after the window of %s: not for a program with a key, which is no person, neither to ask nor to write',
  async (kind) => {
    const { key } = (
      await api.call('POST', '/api/v1/api-keys', { as: ana.as, body: { name: kind, role: 'agent' } })
    ).json<{ key: string }>();
    const as = { 'x-api-key': key };
    const id = await on(kind, 26);
    const { composer } = (await api.call('GET', `/api/v1/conversations/${id}`, { as })).json<{ composer: Composer }>();
    expect(composer).toMatchObject({ allowed: false, sendMode: null });
    const write = (caller: Readonly<Record<string, string>>) =>
      api.call('POST', `/api/v1/conversations/${id}/messages`, {
        as: caller,
        headers: { 'idempotency-key': `asked too late ${Object.keys(caller).join()}` },
        body: { text: 'Ainda aí?' },
      });
    expect((await write(as)).json()).toMatchObject({ status: 409, code: 'JANELA_WINDOW_CLOSED' });
    expect((await write(ana.as)).statusCode).toBe(201);
  },
);

test('not where the customer has never written', async () => {
  const { id: channelId } = await connectChannel(api, ana, { externalId: 'never' });
  const id = await seedConversation(api, ana, { channelId, lastInboundAt: null });
  expect(await composerOf(id)).toMatchObject({ allowed: false });
});

test('the margin of the channel is what it is at the moment', async () => {
  const { id: channelId } = await connectChannel(api, ana, { externalId: 'margin' });
  const id = await seedConversation(api, ana, { channelId, lastInboundAt: hoursAgo(23) });
  const margin = (safetyMargin: string) =>
    api.call('PATCH', `/api/v1/channels/${channelId}`, { as: ana.as, body: { safetyMargin } });
  expect((await margin('PT1H')).statusCode).toBe(200);
  expect(await composerOf(id)).toMatchObject({ allowed: false });
  expect((await margin('PT59M59S')).statusCode).toBe(200);
  expect(await composerOf(id)).toMatchObject({ allowed: true, until: '2026-11-20T12:00:01.000Z' });
});
