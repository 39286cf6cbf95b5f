import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApi, type TestApi } from '../../test-support/api/open-test-api.ts';
import { addPerson, signUpFirst, type SignedIn } from '../../test-support/api/sign-up.ts';

let api: TestApi;
let ana: SignedIn;
beforeAll(async () => {
  api = await openTestApi();
  ana = await signUpFirst(api);
});
afterAll(() => api.close());

const URL_OF_CHAT = 'https://hooks.example.com/services/T0/B0/secret';

function add(body: object) {
  return api.call('POST', '/api/v1/webhook-endpoints', { as: ana.as, body });
}

test('a team chat is told beside programs; what it is stays with it', async () => {
  const chat = (await add({ url: URL_OF_CHAT, kind: 'slack' })).json<{ id: string }>();
  const program = (await add({ url: 'https://example.com/hook' })).json<{ id: string; secret: string }>();
  expect(chat).toMatchObject({ kind: 'slack', url: 'https://hooks.example.com/…cret', enabled: true });
  expect(program).toMatchObject({ kind: 'webhook', secret: expect.stringMatching(/^whsec_/) });
  const off = await api.call('PATCH', `/api/v1/webhook-endpoints/${chat.id}`, { as: ana.as, body: { enabled: false } });
  expect(off.json()).toMatchObject({ id: chat.id, kind: 'slack', enabled: false });
  const listed = await api.call('GET', '/api/v1/webhook-endpoints', { as: ana.as });
  expect(listed.json()).toMatchObject({
    items: [
      { id: chat.id, kind: 'slack', enabled: false },
      { id: program.id, kind: 'webhook', enabled: true },
    ],
  });
});

test('a kind nobody knows is refused at its field', async () => {
  expect((await add({ url: URL_OF_CHAT, kind: 'pigeon' })).json()).toMatchObject({
    status: 400,
    errors: [{ field: 'kind' }],
  });
});

test('the address of a chat is its secret: agents do not see it', async () => {
  const caio = await addPerson(api, { role: 'agent', email: 'caio@example.com', accountId: ana.accountId });
  expect((await api.call('GET', '/api/v1/webhook-endpoints', { as: caio.as })).statusCode).toBe(403);
});
