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

const READY = {
  name: 'pedido_pronto',
  language: 'pt_BR',
  channelKind: 'whatsapp',
  category: 'utility',
  parameters: ['1', '2'],
  body: 'Oi {{1}}, o pedido {{2}} está pronto.',
};

function add(body: object, headers: Record<string, string> = {}) {
  return api.call('POST', '/api/v1/message-templates', { as: ana.as, body, headers });
}

test('one is written down, changed when Meta changes it, and forgotten', async () => {
  const added = await add(READY);
  expect(added.statusCode).toBe(201);
  const { id } = added.json<{ id: string }>();
  expect(added.json()).toMatchObject({ ...READY, id, status: 'approved' });
  const url = `/api/v1/message-templates/${id}`;
  const changed = await api.call('PATCH', url, { as: ana.as, body: { status: 'paused' } });
  expect(changed.json()).toMatchObject({ ...READY, status: 'paused' });
  const listed = await api.call('GET', '/api/v1/message-templates', { as: ana.as });
  expect(listed.json()).toEqual({ items: [changed.json()] });
  expect((await api.call('DELETE', url, { as: ana.as })).statusCode).toBe(204);
  expect((await api.call('DELETE', url, { as: ana.as })).statusCode).toBe(404);
});

test('one name is there once for each language and channel', async () => {
  const { id } = (await add({ ...READY, name: 'twice' })).json<{ id: string }>();
  const again = await add({ ...READY, name: 'twice' }, { 'accept-language': 'pt-BR' });
  expect(again.json()).toMatchObject({
    status: 409,
    code: 'JANELA_TEMPLATE_EXISTS',
    title: 'Já existe um modelo com este nome e idioma neste canal.',
  });
  expect((await add({ ...READY, name: 'twice', language: 'en' })).statusCode).toBe(201);
  expect((await add({ ...READY, name: 'twice', channelKind: 'messenger' })).statusCode).toBe(201);
  const renamed = await api.call('PATCH', `/api/v1/message-templates/${id}`, {
    as: ana.as,
    body: { language: 'en' },
  });
  expect(renamed.statusCode).toBe(409);
});

test.each([
  [{ name: 'Pedido Pronto' }, 'name', 'Use the name as Meta shows it: small letters, digits and underscores.'],
  [{ language: 'pt-BR' }, 'language', 'Use a language code as Meta writes it, such as pt_BR.'],
  [{ parameters: ['1', '3'] }, 'parameters', expect.stringContaining('counts them from 1')],
  [{ parameters: ['name', '1'] }, 'parameters', expect.stringContaining('counts them from 1')],
  [{ parameters: ['name', 'name'] }, 'parameters', expect.stringContaining('may be there once')],
  [{ channelKind: 'instagram' }, 'channelKind', expect.any(String)],
])('%j is refused at its field', async (wrong, field, message) => {
  expect((await add({ ...READY, ...wrong })).json()).toMatchObject({ status: 400, errors: [{ field, message }] });
});

test('the whole team reads them, admins write them', async () => {
  const caio = await addPerson(api, { role: 'agent', email: 'caio@example.com', accountId: ana.accountId });
  expect((await api.call('GET', '/api/v1/message-templates', { as: caio.as })).statusCode).toBe(200);
  expect((await api.call('POST', '/api/v1/message-templates', { as: caio.as, body: READY })).statusCode).toBe(403);
});
