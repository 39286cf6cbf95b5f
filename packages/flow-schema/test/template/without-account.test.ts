import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutAccount, type FlowDocument } from '../../src/index.ts';

const CHANNEL = '018f0000-0000-7000-8000-000000000001';
const PERSON = '018f0000-0000-7000-8000-000000000002';

function flowOf(...nodes: FlowDocument['nodes']): FlowDocument {
  return {
    schema: { document: 1, nodes: {} },
    name: 'Mine',
    settings: { botAnswers: false, arbitration: 'parallel', priority: 0 },
    nodes,
    edges: [],
    layout: {},
    annotations: [],
  };
}

function emptied(kind: string, params: unknown) {
  const { document, emptied: fields } = withoutAccount(flowOf({ id: 'block', kind, params }));
  return { params: document.nodes[0]?.params, fields: fields.map(({ field }) => field) };
}

test.each([
  ['message-received', { channels: [CHANNEL] }, { channels: 'any' }, ['channels']],
  ['message-received', { channels: 'any' }, { channels: 'any' }, []],
  [
    'notify-team',
    { recipients: [{ type: 'assignee' }, { type: 'person', memberId: PERSON }], via: ['email'] },
    { recipients: [{ type: 'assignee' }], via: ['email'] },
    ['recipients'],
  ],
  ['assign', { to: { type: 'person', memberId: PERSON } }, { to: { type: 'person', memberId: '' } }, ['to']],
  ['run-flow', { flowId: CHANNEL, inputs: { a: 'b' } }, { flowId: '', inputs: { a: 'b' } }, ['flowId']],
  [
    'http-request',
    { url: 'https://x.example', headers: { Authorization: 'Bearer secret' } },
    { url: 'https://x.example', headers: { Authorization: '' } },
    ['headers'],
  ],
  ['send-message', { content: { kind: 'text', text: 'Oi' } }, { content: { kind: 'text', text: 'Oi' } }, []],
])('%s %j', (kind, before, ...[after, fields]) => {
  expect(emptied(kind, before)).toEqual({ params: after, fields });
});

test('whatever a block holds, no id of the account is left', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.array(fc.constantFrom(CHANNEL, PERSON)), (any, ids) => {
      const { document } = withoutAccount(
        flowOf({ id: 'a', kind: 'condition', params: { any, ids, deep: [{ list: ids, one: ids[0] ?? null }] } }),
      );
      const json = JSON.stringify(document);
      expect(json).not.toContain(CHANNEL);
      expect(json).not.toContain(PERSON);
    }),
  );
});
