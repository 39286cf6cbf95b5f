import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { directInstagram, hour, igsid, noon, number, page, psid, waId } from './test-support/start-test-emulator.ts';

const entry = fileURLToPath(new URL('stand-alone/main.ts', import.meta.url));

interface Addresses {
  readonly url: string;
  readonly controlUrl: string;
}

let child: ReturnType<typeof spawn>;
let addresses: Addresses;

beforeAll(async () => {
  const started = spawn(process.execPath, [entry], { stdio: ['pipe', 'pipe', 'inherit'] });
  child = started;
  const { login, ...instagram } = { ...directInstagram, login: 'instagram' };
  started.stdin.end(JSON.stringify([number, page, { ...instagram, login }]));
  const [line]: unknown[] = await once(createInterface({ input: started.stdout }), 'line');
  addresses = JSON.parse(String(line)) as Addresses;
});
afterAll(() => child.kill());

async function post(url: string, body: unknown, token = ''): Promise<{ status: number; body: unknown }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

const CHANNELS = {
  whatsapp: {
    account: number,
    personId: waId,
    text: { messaging_product: 'whatsapp', to: waId, type: 'text', text: { body: 'Oi' } },
  },
  messenger: {
    account: page,
    personId: psid,
    text: { recipient: { id: psid }, messaging_type: 'RESPONSE', message: { text: 'Oi' } },
  },
  instagram: { account: directInstagram, personId: igsid, text: { recipient: { id: igsid }, message: { text: 'Oi' } } },
} as const;

describe.each(Object.keys(CHANNELS) as (keyof typeof CHANNELS)[])('the emulator as a process, on %s', (channel) => {
  const { account, personId, text } = CHANNELS[channel];
  const send = () => post(`${addresses.url}/v25.0/${account.id}/messages`, text, account.token);
  const move = (now: number, action?: string) =>
    post(addresses.controlUrl, {
      now,
      acts: action === undefined ? [] : [{ accountId: account.id, channel, personId, at: now, action, text: 'Oi' }],
    });

  test('its clock stands where it is put, its customers do as they are told', async () => {
    await move(noon);
    expect(await send()).toMatchObject({ status: expect.any(Number), body: { error: {} } });
    expect((await move(noon, 'message')).body).toEqual({ ids: [expect.any(String)] });
    expect((await send()).status).toBe(200);
    await move(noon + 24 * hour - 1);
    expect((await send()).status).toBe(200);
    await move(noon + 24 * hour);
    expect((await send()).status).not.toBe(200);
  });

  test('what is not on the channel does nothing', async () => {
    expect((await move(noon, 'plugin-message')).body).toEqual({ ids: [null] });
  });
});

test('what it does not understand is refused', async () => {
  expect((await post(addresses.controlUrl, { now: 'soon', acts: [] })).status).toBe(500);
});
