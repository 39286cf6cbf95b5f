import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestApi, type TestApi } from '../../test-support/api/open-test-api.ts';
import { seedRuns } from '../../test-support/api/seed-runs.ts';
import { signUpFirst, type SignedIn } from '../../test-support/api/sign-up.ts';
import { patientFlow, pause, say } from '../../test-support/core/patient-flow.ts';

let api: TestApi;
let ana: SignedIn;
beforeEach(async () => {
  api = await openTestApi();
  ana = await signUpFirst(api);
});
afterEach(() => api.close());

const DOCUMENT = patientFlow(pause('pause', 'PT2H'), say('say', 'Still there?'));

async function call(method: 'GET' | 'POST' | 'PUT', path: string, body?: object) {
  const headers = { 'accept-language': 'pt-BR' };
  return api.call(method, `/api/v1${path}`, { as: ana.as, headers, ...(body === undefined ? {} : { body }) });
}

/** A published flow with so many runs waiting at its pause. */
async function flowWithRuns(count: number): Promise<{ id: string }> {
  const made = await call('POST', '/flows', { name: 'Paciente', draft: DOCUMENT });
  const { id, draft } = made.json<{ id: string; draft: object }>();
  const { versionId } = (await call('POST', `/flows/${id}/publish`, { revision: 1 })).json<{ versionId: string }>();
  await seedRuns(api, ana, { flow: { id, versionId, document: draft }, count });
  return { id };
}

test('who is where: by block and version, and one by one with their conversations', async () => {
  const flow = await flowWithRuns(5);
  expect((await call('GET', '/flows')).json()).toMatchObject({ items: [{ waitingRuns: 5 }] });
  expect((await call('GET', `/flows/${flow.id}/runs-by-node`)).json()).toEqual({
    items: [
      {
        version: 1,
        versionId: expect.any(String),
        nodeId: 'pause',
        count: 5,
        oldestSince: '2026-11-20T11:55:00.000Z',
        nextDueAt: '2026-11-20T13:55:00.000Z',
      },
    ],
  });
  const names: (string | null)[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page = await call('GET', `/flows/${flow.id}/runs?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`);
    const body: { items: { contact: { name: string | null } }[]; nextCursor: string | null } = page.json();
    names.push(...body.items.map(({ contact }) => contact.name));
    cursor = body.nextCursor;
  }
  expect(names).toEqual([0, 1, 2, 3, 4].map((index) => `Cliente ${index}`));
  const one = (await call('GET', `/flows/${flow.id}/runs?nodeId=pause&version=1&limit=1`)).json();
  expect(one).toMatchObject({
    items: [{ version: 1, nodeId: 'pause', conversationId: expect.any(String), channel: { kind: 'whatsapp' } }],
  });
  for (const query of ['nodeId=say', 'version=2'])
    expect((await call('GET', `/flows/${flow.id}/runs?${query}`)).json()).toEqual({ items: [], nextCursor: null });
});

test('counts say the period they are of', async () => {
  const flow = await flowWithRuns(1);
  expect((await call('GET', `/flows/${flow.id}/counts`)).json()).toEqual({
    since: '2026-11-13T12:00:00.000Z',
    until: '2026-11-20T12:00:00.000Z',
    nodes: { pause: { entered: 0, waiting: 1, failed: 0, ports: {} } },
  });
  const asked = `since=2026-11-18T09:41:00Z&until=2026-11-19T00:00:00Z`;
  expect((await call('GET', `/flows/${flow.id}/counts?${asked}`)).json()).toMatchObject({
    since: '2026-11-18T09:00:00.000Z',
    until: '2026-11-19T00:00:00.000Z',
  });
  const old = (await call('GET', `/flows/${flow.id}/counts?since=2026-10-01T09:41:00Z`)).json();
  expect(old).toMatchObject({ since: '2026-10-01T00:00:00.000Z' });
  expect((await call('GET', `/flows/${flow.id}/counts?since=yesterday`)).statusCode).toBe(400);
});

test('publishing answers what becomes of who waits; choices that cannot be meant name their fields', async () => {
  const flow = await flowWithRuns(3);
  const other = patientFlow(pause('other', 'PT1H'));
  await call('PUT', `/flows/${flow.id}`, { revision: 1, draft: other });
  const publish = (runChoices: object) => call('POST', `/flows/${flow.id}/publish`, { revision: 2, runs: runChoices });
  const refused = await publish({
    removed: { pause: { action: 'move', toNodeId: 'heard' }, nobody: { action: 'stop' } },
  });
  expect(refused.json()).toMatchObject({
    status: 422,
    code: 'JANELA_RUN_CHOICE_INVALID',
    errors: [
      { field: 'runs.removed.pause.toNodeId', code: 'target-starts', message: expect.stringContaining('inicia') },
      { field: 'runs.removed.nobody', code: 'unknown-block' },
    ],
  });
  expect((await publish({ removed: { pause: { action: 'vanish' } } })).statusCode).toBe(400);
  await call('POST', `/flows/${flow.id}/pause`);
  expect((await publish({ kept: 'move', removed: { pause: { action: 'stop' } } })).json()).toEqual({
    versionId: expect.any(String),
    number: 2,
    certificate: expect.objectContaining({ verdict: expect.any(String) }),
    resumed: true,
    runs: { moved: 0, stopped: 3, stayed: 0 },
  });
});
