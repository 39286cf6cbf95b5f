import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseFlow } from '@janela/flow-schema';
import { flows } from '../../src/database/schema/index.ts';
import { openTestApi, type TestApi } from '../../test-support/api/open-test-api.ts';
import { signUpFirst, type SignedIn } from '../../test-support/api/sign-up.ts';
import { patientFlow, pause, say } from '../../test-support/core/patient-flow.ts';

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
  revision: number;
  draft: Record<string, unknown>;
}

const DOCUMENT = patientFlow(pause('pause', 'PT2H'), say('say', 'Still there?'));

async function call(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: object) {
  const headers = { 'accept-language': 'pt-BR' };
  return api.call(method, `/api/v1${path}`, { as: ana.as, headers, ...(body === undefined ? {} : { body }) });
}

async function create(draft: object = DOCUMENT, name = 'Paciente'): Promise<Flow> {
  const answer = await call('POST', '/flows', { name, draft });
  expect(answer.statusCode).toBe(201);
  return answer.json<Flow>();
}

async function createPublished(): Promise<Flow> {
  const flow = await create();
  expect((await call('POST', `/flows/${flow.id}/publish`, { revision: 1 })).statusCode).toBe(200);
  return flow;
}

async function entry(id: string): Promise<object | undefined> {
  const { items } = (await call('GET', '/flows')).json<{ items: Flow[] }>();
  return items.find((flow) => flow.id === id);
}

describe('a document from a file', () => {
  test('becomes a flow under the name given, in today’s shape', async () => {
    const flow = await create({ ...DOCUMENT, name: 'Of the file' }, 'Meu fluxo');
    expect(flow).toMatchObject({ name: 'Meu fluxo', revision: 1, draft: { name: 'Meu fluxo', annotations: [] } });
  });

  test('may be unfinished: what publishing needs is asked for at publishing', async () => {
    const flow = await create({ ...DOCUMENT, nodes: [{ id: 'x', kind: 'teleport' }], edges: [] });
    expect((await call('POST', `/flows/${flow.id}/publish`, { revision: 1 })).statusCode).toBe(422);
  });

  test.each([
    ['a list', [], 1],
    ['a text', 'flow', 1],
    ['nothing', null, 1],
    ['parts of other shapes', { ...DOCUMENT, edges: 7, layout: [], settings: { botAnswers: 'no' } }, 3],
    ['a version of the future', { ...DOCUMENT, schema: { document: 99, nodes: {} } }, 1],
  ])('that is %s is refused with every problem of it, and nothing is made', async (_what, draft, problems) => {
    const answer = await call('POST', '/flows', { name: 'Importado', draft });
    const problem = answer.json<{ errors: { field: string; code: string; message: string }[] }>();
    expect(problem).toMatchObject({ status: 422, code: 'JANELA_FLOW_INVALID' });
    expect(problem.errors).toHaveLength(problems);
    expect(await api.services.db.select().from(flows)).toEqual([]);
    const made = await create();
    const saved = await call('PUT', `/flows/${made.id}`, { revision: 1, draft });
    expect([400, 422]).toContain(saved.statusCode);
    expect((await call('GET', `/flows/${made.id}`)).json()).toMatchObject({ revision: 1 });
  });
});

test('the largest flow of all can be imported and saved', async () => {
  const blocks = Array.from({ length: 1_999 }, (_, index) => say(`say-${index}`, 'á'.repeat(600)));
  const { id, draft } = await create(patientFlow(...blocks));
  expect((await call('PUT', `/flows/${id}`, { revision: 1, draft })).json()).toMatchObject({ revision: 2 });
  const larger = patientFlow(...blocks, say('one-more', 'Olá'));
  expect((await call('PUT', `/flows/${id}`, { revision: 2, draft: larger })).json()).toMatchObject({
    code: 'JANELA_FLOW_INVALID',
    errors: [{ field: 'nodes', code: 'too-many' }],
  });
});

describe('the list', () => {
  test('tells what is published and whether the draft says something else', async () => {
    const { id, draft } = await create();
    expect(await entry(id)).toMatchObject({ publishedAt: null, hasUnpublishedChanges: true, waitingRuns: 0 });
    await call('POST', `/flows/${id}/publish`, { revision: 1 });
    const published = { publishedAt: '2026-11-20T12:00:00.000Z', hasUnpublishedChanges: false };
    expect(await entry(id)).toMatchObject(published);
    // Where blocks stand is no change.
    await call('PUT', `/flows/${id}`, { revision: 1, draft: { ...draft, layout: { heard: { x: 5, y: 7 } } } });
    expect(await entry(id)).toMatchObject(published);
    await call('PUT', `/flows/${id}`, { revision: 2, draft: { ...draft, settings: { botAnswers: true } } });
    expect(await entry(id)).toMatchObject({ hasUnpublishedChanges: true, revision: 3 });
    await call('PUT', `/flows/${id}`, { revision: 3, draft });
    expect(await entry(id)).toMatchObject(published);
    await call('PUT', `/flows/${id}`, { revision: 4, draft: { ...draft, nodes: [] } });
    expect(await entry(id)).toMatchObject({ hasUnpublishedChanges: true });
  });

  test('knows it of a draft from before it was kept with the draft', async () => {
    const { id } = await createPublished();
    await api.services.db.update(flows).set({ draftHash: null }).where(eq(flows.id, id));
    expect(await entry(id)).toMatchObject({ hasUnpublishedChanges: false });
  });
});

test('a duplicate has the same draft under a name of its own, and was never published', async () => {
  const { id, draft } = await createPublished();
  const answer = await call('POST', `/flows/${id}/duplicate`);
  expect(answer.statusCode).toBe(201);
  const copy = answer.json<Flow>();
  expect(copy).toMatchObject({ name: 'Paciente (cópia)', state: 'draft', revision: 1, liveVersion: null });
  expect(copy.draft).toEqual({ ...draft, name: 'Paciente (cópia)' });
  expect(copy.id).not.toBe(id);
  const long = await create(DOCUMENT, `${'a'.repeat(111)}👍${'b'.repeat(7)}`);
  const shortened = (await call('POST', `/flows/${long.id}/duplicate`)).json<Flow>();
  expect(shortened.name).toBe(`${'a'.repeat(111)} (cópia)`);
});

test('renaming renames the draft too, as a new revision that an open editor hears of', async () => {
  const { id, draft } = await create();
  const answer = await call('PATCH', `/flows/${id}`, { name: '  Outro nome ' });
  expect(answer.json()).toMatchObject({ name: 'Outro nome', revision: 2 });
  expect((await call('GET', `/flows/${id}`)).json()).toMatchObject({ draft: { ...draft, name: 'Outro nome' } });
  const late = await call('PUT', `/flows/${id}`, { revision: 1, draft });
  expect(late.json()).toMatchObject({ status: 409, revision: 2 });
  expect((await call('PATCH', `/flows/${id}`, { name: '' })).statusCode).toBe(400);
});

describe('removing', () => {
  test('is refused while the flow is live, and says what to do', async () => {
    const { id } = await createPublished();
    expect((await call('DELETE', `/flows/${id}`)).json()).toMatchObject({
      status: 409,
      code: 'JANELA_FLOW_LIVE',
      title: 'Este fluxo está no ar. Pause-o primeiro e depois exclua.',
    });
    await call('POST', `/flows/${id}/pause`);
    expect((await call('DELETE', `/flows/${id}`)).statusCode).toBe(204);
  });

  test('takes it out of every answer, and keeps its rows', async () => {
    const { id, draft } = await create();
    expect((await call('DELETE', `/flows/${id}`)).statusCode).toBe(204);
    expect(await entry(id)).toBeUndefined();
    const answers = await Promise.all([
      call('GET', `/flows/${id}`),
      call('PUT', `/flows/${id}`, { revision: 1, draft }),
      call('PATCH', `/flows/${id}`, { name: 'Outro' }),
      call('DELETE', `/flows/${id}`),
      call('POST', `/flows/${id}/publish`, { revision: 1 }),
      call('POST', `/flows/${id}/pause`),
      call('POST', `/flows/${id}/resume`),
      call('POST', `/flows/${id}/duplicate`),
      ...['versions', 'versions/1', 'counts', 'runs', 'runs-by-node'].map((what) =>
        call('GET', `/flows/${id}/${what}`),
      ),
    ]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 404));
    expect(await api.services.db.select().from(flows)).toHaveLength(1);
  });
});

test('versions tell who published them, which is live, and each its own document', async () => {
  const { id, draft } = await createPublished();
  await call('PUT', `/flows/${id}`, { revision: 1, draft: { ...draft, settings: { botAnswers: true } } });
  const { key } = (await call('POST', '/api-keys', { name: 'CRM', role: 'admin' })).json<{ key: string }>();
  const byKey = { as: { 'x-api-key': key }, body: { revision: 2, note: 'By a program' } };
  expect((await api.call('POST', `/api/v1/flows/${id}/publish`, byKey)).statusCode).toBe(200);
  expect((await call('GET', `/flows/${id}/versions`)).json()).toMatchObject({
    items: [
      { number: 2, isLive: true, note: 'By a program', publishedBy: null, proof: { verdict: 'proved' } },
      { number: 1, isLive: false, note: null, publishedBy: { memberId: ana.memberId, name: 'Ana Souza' } },
    ],
  });
  const first = (await call('GET', `/flows/${id}/versions/1`)).json<{ document: object }>();
  expect(first).toMatchObject({ number: 1, isLive: false, document: { settings: { botAnswers: false } } });
  expect(parseFlow(first.document).ok).toBe(true);
  expect((await call('GET', `/flows/${id}/versions/2`)).json()).toMatchObject({
    document: { settings: { botAnswers: true } },
  });
  for (const [number, status] of [
    ['3', 404],
    ['0', 400],
    ['one', 400],
    ['99999999999', 400],
  ] as const)
    expect((await call('GET', `/flows/${id}/versions/${number}`)).statusCode).toBe(status);
});
