import { afterEach, beforeEach, expect, test } from 'vitest';
import { flowVersions } from '../../src/database/schema/index.ts';
import { openTestApi, type TestApi } from '../../test-support/api/open-test-api.ts';
import { signUpFirst, type SignedIn } from '../../test-support/api/sign-up.ts';

let api: TestApi;
let ana: SignedIn;
beforeEach(async () => {
  api = await openTestApi();
  ana = await signUpFirst(api);
});
afterEach(() => api.close());

interface Flow {
  id: string;
  name: string;
  state: string;
  revision: number;
  liveVersion: number | null;
  draft: Record<string, unknown>;
}

async function call(method: 'GET' | 'POST' | 'PUT', path: string, body?: object) {
  return api.call(method, `/api/v1${path}`, { as: ana.as, ...(body === undefined ? {} : { body }) });
}

async function fromGallery(): Promise<Flow> {
  const answer = await call('POST', '/flows', { templateId: '24h-reminder', locale: 'pt-BR' });
  expect(answer.statusCode).toBe(201);
  return answer.json<Flow>();
}

test('the gallery is told in all three languages', async () => {
  const answer = await call('GET', '/templates');
  const { items } = answer.json<{ items: { id: string; title: Record<string, string> }[] }>();
  const reminder = items.find(({ id }) => id === '24h-reminder');
  expect(Object.keys(reminder?.title ?? {}).sort((a, b) => a.localeCompare(b))).toEqual(['en', 'es', 'pt-BR']);
});

test('a template becomes a draft in the language asked for, and can be published as it is', async () => {
  const flow = await fromGallery();
  expect(flow).toMatchObject({ state: 'draft', revision: 1, liveVersion: null, draft: { name: flow.name } });
  const published = await call('POST', `/flows/${flow.id}/publish`, { revision: 1, note: 'First' });
  expect(published.json()).toMatchObject({ number: 1 });
  expect((await call('GET', `/flows/${flow.id}`)).json()).toMatchObject({ state: 'live', liveVersion: 1 });
  expect((await call('GET', `/flows/${flow.id}/versions`)).json()).toMatchObject({
    items: [{ number: 1, note: 'First', publishedAt: '2026-11-20T12:00:00.000Z' }],
  });
});

test.each(['pt-BR', 'en', 'es'])('in every language (%s) it can be published', async (locale) => {
  const { items } = (await call('GET', '/templates')).json<{
    items: { id: string; title: Record<string, string> }[];
  }>();
  expect(items.length).toBeGreaterThan(0);
  for (const { id: templateId, title } of items) {
    const flow = (await call('POST', '/flows', { templateId, locale })).json<Flow>();
    expect(flow).toMatchObject({ name: title[locale], draft: { name: title[locale] } });
    const published = await call('POST', `/flows/${flow.id}/publish`, { revision: 1 });
    expect([templateId, published.statusCode, published.body]).toEqual([templateId, 200, expect.any(String)]);
  }
});

test('publishing an unchanged draft makes no new version, a changed one does', async () => {
  const { id, draft } = await fromGallery();
  const first = (await call('POST', `/flows/${id}/publish`, { revision: 1 })).json<{ versionId: string }>();
  const again = (await call('POST', `/flows/${id}/publish`, { revision: 1 })).json<{ versionId: string }>();
  expect(again).toEqual(first);
  await call('PUT', `/flows/${id}`, { revision: 1, draft: { ...draft, settings: { botAnswers: true } } });
  const next = await call('POST', `/flows/${id}/publish`, { revision: 2 });
  expect(next.json()).toMatchObject({ number: 2 });
});

test('a draft is saved by revision: who comes second overwrites nothing and hears the present revision', async () => {
  const { id, draft } = await fromGallery();
  const saves = await Promise.all(
    ['Hers', 'His'].map((name) => call('PUT', `/flows/${id}`, { revision: 1, draft: { ...draft, name } })),
  );
  const statuses = saves.map(({ statusCode }) => statusCode);
  expect(new Set(statuses)).toEqual(new Set([200, 409]));
  expect(saves[statuses.indexOf(409)]?.json()).toMatchObject({ code: 'JANELA_REVISION_CONFLICT', revision: 2 });
  const kept = (await call('GET', `/flows/${id}`)).json<Flow>();
  expect(kept).toMatchObject({ revision: 2, name: saves[statuses.indexOf(200)]?.json<Flow>().name });
});

test('publishing another revision than the one that was seen is refused', async () => {
  const { id, draft } = await fromGallery();
  await call('PUT', `/flows/${id}`, { revision: 1, draft });
  const answer = await call('POST', `/flows/${id}/publish`, { revision: 1 });
  expect(answer.json()).toMatchObject({ status: 409, code: 'JANELA_REVISION_CONFLICT', revision: 2 });
  expect(await api.services.db.select().from(flowVersions)).toEqual([]);
});

test('a flow with problems lists every one with its node and field, in the language asked for', async () => {
  const { id, draft } = await fromGallery();
  const nodes = Object.values(draft['nodes'] as Record<string, { id: string; kind: string; params: object }>);
  const broken = nodes.map((node) =>
    node.kind === 'no-reply' ? { ...node, params: { ...node.params, after: 'tomorrow' } } : node,
  );
  await call('PUT', `/flows/${id}`, {
    revision: 1,
    draft: { ...draft, nodes: [...broken, { id: 'x', kind: 'teleport' }] },
  });
  const [portuguese, english] = await Promise.all(
    ['pt-BR', 'en'].map((language) =>
      api.call('POST', `/api/v1/flows/${id}/publish`, {
        as: ana.as,
        headers: { 'accept-language': language },
        body: { revision: 2 },
      }),
    ),
  );
  expect(english?.statusCode).toBe(422);
  const problem = english?.json<{ code: string; errors: { nodeId?: string; message: string }[] }>();
  expect(problem).toMatchObject({
    code: 'JANELA_FLOW_INVALID',
    errors: expect.arrayContaining([
      expect.objectContaining({
        nodeId: broken.find(({ kind }) => kind === 'no-reply')?.id,
        code: 'duration-malformed',
      }),
      expect.objectContaining({ nodeId: 'x' }),
    ]),
  });
  expect(portuguese?.json<{ errors: { message: string }[] }>().errors[0]?.message).not.toBe(
    problem?.errors[0]?.message,
  );
  expect(await api.services.db.select().from(flowVersions)).toEqual([]);
});

test('an empty flow can be kept as a draft, and says what it lacks when it is published', async () => {
  const made = (await call('POST', '/flows', { name: 'Vazio' })).json<Flow>();
  expect(made).toMatchObject({ name: 'Vazio', state: 'draft' });
  expect((await call('POST', `/flows/${made.id}/publish`, { revision: 1 })).statusCode).toBe(422);
});

test('a paused flow keeps its version', async () => {
  const { id } = await fromGallery();
  await call('POST', `/flows/${id}/publish`, { revision: 1 });
  expect((await call('POST', `/flows/${id}/pause`)).json()).toMatchObject({ state: 'paused', liveVersion: 1 });
  expect((await call('POST', `/flows/${id}/resume`)).json()).toMatchObject({ state: 'live', liveVersion: 1 });
});

test('a template that is not there is said not to be there', async () => {
  const answer = await call('POST', '/flows', { templateId: 'nothing', locale: 'en' });
  expect(answer.json()).toMatchObject({ status: 404, code: 'JANELA_NOT_FOUND' });
});
