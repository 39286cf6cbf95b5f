import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApi, type TestApi } from '../../test-support/api/open-test-api.ts';
import { connectChannel } from '../../test-support/api/seed.ts';
import { signUpFirst, type SignedIn } from '../../test-support/api/sign-up.ts';

let api: TestApi;
let ana: SignedIn;
beforeAll(async () => {
  api = await openTestApi();
  ana = await signUpFirst(api);
  await connectChannel(api, ana);
});
afterAll(() => api.close());

function draft(name: string, nodes: readonly { id: string; kind: string; params: object }[], port = 'next') {
  const [first, second] = nodes;
  return {
    schema: { document: 1, nodes: {} },
    name,
    settings: { botAnswers: false },
    nodes,
    edges: [{ id: 'e1', from: { node: first?.id, port }, to: { node: second?.id } }],
    layout: {},
  };
}

async function create(name: string, document: object): Promise<string> {
  const made = await api.call('POST', '/api/v1/flows', { as: ana.as, body: { name, draft: document } });
  return made.json<{ id: string }>().id;
}

const heard = { id: 'heard', kind: 'message-received', params: { channels: 'any', matches: { mode: 'any' } } };
const template = {
  id: 'template',
  kind: 'send-template',
  params: { template: { name: 'pedido_pronto', language: 'pt_BR', parameters: {} } },
};

interface Check {
  publishable: boolean;
  problems: { code: string; severity: string; nodeId?: string; message: string }[];
}

async function check(flowId: string): Promise<Check> {
  const answer = await api.call('GET', `/api/v1/flows/${flowId}/check`, {
    as: ana.as,
    headers: { 'accept-language': 'pt-BR' },
  });
  return answer.json<Check>();
}

async function add(name: string) {
  const body = { name, language: 'pt_BR', channelKind: 'whatsapp', category: 'utility', parameters: ['1'] };
  return (await api.call('POST', '/api/v1/message-templates', { as: ana.as, body })).json<{ id: string }>().id;
}

test('a template is looked for among those of the account, once some are written down', async () => {
  const flowId = await create('Ready', draft('Ready', [heard, template]));
  const codes = async () => (await check(flowId)).problems.map(({ code }) => code);
  expect(await codes()).not.toContain('template-unknown');
  await add('something_else');
  expect((await check(flowId)).publishable).toBe(false);
  expect(await codes()).toContain('template-unknown');
  const known = await add('pedido_pronto');
  expect(await codes()).toContain('template-gap');
  await api.call('PATCH', `/api/v1/message-templates/${known}`, {
    as: ana.as,
    body: { status: 'rejected', parameters: [] },
  });
  expect((await check(flowId)).problems).toContainEqual(
    expect.objectContaining({ code: 'template-not-approved', severity: 'error', nodeId: 'template' }),
  );
  const refused = await api.call('POST', `/api/v1/flows/${flowId}/publish`, { as: ana.as, body: { revision: 1 } });
  expect(refused.json()).toMatchObject({ status: 422, code: 'JANELA_FLOW_INVALID' });
  expect(refused.json<{ errors: { code: string }[] }>().errors.map(({ code }) => code)).toContain(
    'template-not-approved',
  );
});

test('a contact field is known once another live flow fills it', async () => {
  const says = {
    id: 'say',
    kind: 'send-message',
    params: { content: { kind: 'text', text: '{{ contact.fields.cpf }}' } },
  };
  const reads = await create('Reads', draft('Reads', [heard, says]));
  const codes = async () => (await check(reads)).problems.map(({ code }) => code);
  expect(await codes()).toContain('field-unknown');
  const asked = { id: 'asked', kind: 'api', params: { channels: 'any', inputs: [] } };
  const fill = { id: 'fill', kind: 'set-field', params: { field: 'cpf', value: '1' } };
  const fills = await create('Fills', draft('Fills', [asked, fill]));
  const published = await api.call('POST', `/api/v1/flows/${fills}/publish`, { as: ana.as, body: { revision: 1 } });
  expect(published.statusCode).toBe(200);
  expect(await codes()).not.toContain('field-unknown');
  const around = await api.call('GET', `/api/v1/flows/${reads}/surroundings`, { as: ana.as });
  expect(around.json()).toMatchObject({
    channels: ['whatsapp'],
    workingHours: null,
    fields: ['cpf'],
    otherFlows: [{ id: fills, name: 'Fills', document: { nodes: [{ id: 'asked' }, { id: 'fill' }] } }],
  });
});

test('an unfinished draft is checked too', async () => {
  const empty = await create('Empty', { ...draft('Empty', []), edges: [] });
  expect(await check(empty)).toMatchObject({
    publishable: false,
    problems: [{ code: 'no-trigger', severity: 'error' }],
  });
});
