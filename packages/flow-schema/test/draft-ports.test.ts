import { expect, test } from 'vitest';
import { draftPorts } from '../src/index.ts';

const idsOf = (kind: string, params: unknown) => draftPorts({ id: 'a', kind, params })?.map(({ id }) => id);

test.each([
  {
    why: 'a rule is half written',
    kind: 'condition',
    params: {
      branches: [
        { id: 'vip', name: 'VIP', match: 'all', rules: [{ type: 'message-text', operator: 'contains', text: '' }] },
        { id: 'rest', name: '', match: 'any', rules: [] },
      ],
    },
    ports: [{ id: 'vip', name: 'VIP' }, { id: 'rest' }, { id: 'no' }],
  },
  {
    why: 'the question has no words yet',
    kind: 'ask',
    params: {
      text: '',
      key: 'team',
      answer: { type: 'choice', options: [{ id: 'sales', title: '' }, { id: 'help' }] },
    },
    ports: [{ id: 'sales' }, { id: 'help' }, { id: 'no-answer' }, { id: 'invalid' }, { id: 'not-delivered' }],
  },
  {
    why: 'a weight is missing',
    kind: 'random-split',
    params: {
      ways: [
        { id: 'x', weight: 0 },
        { id: 'y', name: 'New' },
      ],
    },
    ports: [{ id: 'x' }, { id: 'y', name: 'New' }],
  },
])('$kind keeps its ways out while $why', ({ kind, params, ports }) => {
  expect(draftPorts({ id: 'a', kind, params })).toEqual(ports);
});

test.each([
  ['condition', ['yes', 'no']],
  ['ask', ['answered', 'no-answer', 'invalid', 'not-delivered']],
  ['random-split', ['a', 'b']],
  ['wait', ['next']],
] as const)('%s: of params that make no sense, the ways out of a fresh block', (kind, ports) => {
  for (const params of [null, 'text', [], {}, { branches: 'x', answer: { type: 'choice' }, ways: [null] }]) {
    expect(idsOf(kind, params)).toEqual(ports);
  }
});

test('no such kind has no ways out', () => {
  expect(draftPorts({ id: 'a', kind: 'teleport', params: {} })).toBeNull();
});
