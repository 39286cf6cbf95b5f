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

interface Kept {
  readonly id: string;
  readonly title: string;
  readonly asks: readonly { readonly targets: readonly { readonly node: string; readonly field: string }[] }[];
}

const CHANNEL = '018f0000-0000-7000-8000-000000000001';

/** A flow that names a channel and a person of the account, and holds a key. */
function draftOfAnas() {
  return {
    schema: { document: 1, nodes: {} },
    name: 'Ours',
    nodes: [
      { id: 'silence', kind: 'no-reply', params: { after: 'PT23H', channels: [CHANNEL], repeat: 'once-per-episode' } },
      {
        id: 'ask-the-shop',
        kind: 'http-request',
        params: { method: 'GET', url: 'https://shop.example', headers: { Authorization: 'Bearer s3cret' } },
      },
      {
        id: 'tell',
        kind: 'notify-team',
        params: { recipients: [{ type: 'person', memberId: ana.memberId }], via: ['in-app'] },
      },
    ],
    edges: [
      { id: 'e1', from: { node: 'silence', port: 'next' }, to: { node: 'ask-the-shop' } },
      { id: 'e2', from: { node: 'ask-the-shop', port: 'ok' }, to: { node: 'tell' } },
      { id: 'e3', from: { node: 'ask-the-shop', port: 'failed' }, to: { node: 'tell' } },
      { id: 'e4', from: { node: 'ask-the-shop', port: 'timed-out' }, to: { node: 'tell' } },
    ],
  };
}

function call(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, body?: object) {
  return api.call(method, url, { as: ana.as, ...(body ? { body } : {}) });
}

async function keepOne(title = 'Meu modelo'): Promise<Kept> {
  const flow = await call('POST', '/api/v1/flows', { name: 'Ours', draft: draftOfAnas() });
  const kept = await call('POST', '/api/v1/account-templates', {
    flowId: flow.json<{ id: string }>().id,
    title,
    summary: 'Avisa a equipe.',
    goals: ['answer-in-time'],
    industries: ['shop'],
  });
  if (kept.statusCode !== 201) throw new Error(`not kept: ${kept.body}`);
  return kept.json<Kept>();
}

test('a flow is kept without what only means something in this account, which is asked for instead', async () => {
  const kept = await keepOne();
  expect(kept).toMatchObject({ title: 'Meu modelo', goals: ['answer-in-time'], industries: ['shop'] });
  expect(kept.asks.flatMap(({ targets }) => targets)).toEqual([
    { node: 'silence', field: 'channels' },
    { node: 'ask-the-shop', field: 'headers' },
    { node: 'tell', field: 'recipients' },
  ]);
  const { body } = await call('GET', `/api/v1/account-templates/${kept.id}`);
  for (const secret of [CHANNEL, ana.memberId, 's3cret']) expect(body).not.toContain(secret);
});

test('a flow begins with it and the answers', async () => {
  const kept = await keepOne();
  const answers = [
    { node: 'tell', field: 'recipients', value: [{ type: 'everyone' }] },
    { node: 'ask-the-shop', field: 'headers', value: { Authorization: 'Bearer mine' } },
  ];
  const begun = await call('POST', '/api/v1/flows', { templateId: kept.id, locale: 'pt-BR', answers });
  expect(begun.statusCode).toBe(201);
  const { name, draft } = begun.json<{ name: string; draft: { nodes: { id: string; params: unknown }[] } }>();
  expect(name).toBe('Meu modelo');
  expect(draft.nodes.find(({ id }) => id === 'tell')?.params).toMatchObject({ recipients: [{ type: 'everyone' }] });
});

test('its file brings the same template elsewhere, and is read whole or not at all', async () => {
  const kept = await keepOne('Para levar');
  const file = (await call('GET', `/api/v1/account-templates/${kept.id}/file`)).json<object>();
  expect(file).toMatchObject({ janelaTemplate: 1, title: 'Para levar' });
  const imported = await call('POST', '/api/v1/account-templates/import', { file });
  expect(imported.statusCode).toBe(201);
  expect({ ...imported.json<Kept>(), id: '', updatedAt: '' }).toEqual({ ...kept, id: '', updatedAt: '' });

  const before = (await call('GET', '/api/v1/account-templates')).body;
  const broken = {
    ...file,
    title: '',
    goals: ['world-peace'],
    flow: { ...draftOfAnas(), nodes: [{ id: 'x', kind: 7 }] },
    scenarios: [{}],
  };
  const refused = await call('POST', '/api/v1/account-templates/import', { file: broken });
  expect(refused.statusCode).toBe(422);
  const fields = refused.json<{ errors: { field: string }[] }>().errors.map(({ field }) => field);
  expect(fields).toEqual(expect.arrayContaining(['title', 'goals.0', 'scenarios.0.name']));
  expect(fields.some((field) => field.startsWith('flow'))).toBe(true);
  expect((await call('GET', '/api/v1/account-templates')).body).toBe(before);
});

test.each([
  [7, 'not-a-template'],
  [{ name: 'a flow' }, 'not-a-template'],
  [{ janelaTemplate: 2 }, 'newer-template'],
])('%j is refused as %s', async (file, code) => {
  const refused = await call('POST', '/api/v1/account-templates/import', { file });
  expect(refused.statusCode).toBe(422);
  expect(refused.json()).toMatchObject({ code: 'JANELA_TEMPLATE_FILE_INVALID', errors: [{ code }] });
});

test('what people say about it can be changed, and it can be forgotten', async () => {
  const { id } = await keepOne();
  const url = `/api/v1/account-templates/${id}`;
  expect((await call('PATCH', url, { title: 'Outro nome', goals: [] })).json()).toMatchObject({
    title: 'Outro nome',
    goals: [],
    summary: 'Avisa a equipe.',
  });
  expect((await call('DELETE', url)).statusCode).toBe(204);
  expect((await call('DELETE', url)).statusCode).toBe(404);
  expect((await call('POST', '/api/v1/flows', { templateId: id, locale: 'en' })).statusCode).toBe(404);
});

test('the whole team sees them, admins keep them', async () => {
  const { id } = await keepOne();
  const caio = await addPerson(api, { role: 'agent', email: 'caio@example.com', accountId: ana.accountId });
  expect((await api.call('GET', `/api/v1/account-templates/${id}`, { as: caio.as })).statusCode).toBe(200);
  expect((await api.call('DELETE', `/api/v1/account-templates/${id}`, { as: caio.as })).statusCode).toBe(403);
});

test.each([
  [{ node: 'still-pending', field: 'rules', value: [] }, 400, 'JANELA_INVALID_REQUEST', 'answers.0.field'],
  [{ node: 'silence', field: 'channels', value: 7 }, 422, 'JANELA_FLOW_INVALID', 'params.channels'],
])('an answer %j is refused at its place', async (answer, status, ...[code, field]) => {
  const { items } = (await call('GET', '/api/v1/templates')).json<{ items: Kept[] }>();
  const asked = items.find(({ asks }) => asks.some(({ targets }) => targets.some((one) => one.field === 'channels')));
  const node = asked?.asks.flatMap(({ targets }) => targets).find((one) => one.field === 'channels')?.node;
  const about = answer.field === 'channels' ? { ...answer, node } : answer;
  const refused = await call('POST', '/api/v1/flows', { templateId: asked?.id, locale: 'en', answers: [about] });
  expect(refused.statusCode).toBe(status);
  expect(refused.json()).toMatchObject({ code, errors: [{ field }] });
});
