import { expect, test } from 'vitest';
import { sampleFlow } from '../../test-support/sample-flow.ts';
import { knownNames, namesIn, ownVariables } from './known-names.ts';

const ACCOUNT = { tags: ['vip'], stages: ['won'], fields: ['city'] };

test('names come from the account and from the blocks that give them', () => {
  const { nodes } = sampleFlow([
    ['a', 'ask', { key: 'size', saveIn: 'answer' }],
    ['b', 'ask', { key: 'birthday', saveIn: 'contact' }],
    ['c', 'http-request', { keep: { price: 'items[0].price' } }],
    ['d', 'set-field', { field: 'city' }],
    ['e', 'add-tag', { tags: ['new', 'vip'] }],
    ['f', 'change-stage', { stage: 'lost' }],
    ['g', 'api', { inputs: ['order'] }],
  ]);
  const known = knownNames(namesIn(nodes), ACCOUNT);
  expect(known).toEqual({
    tags: ['new', 'vip'],
    stages: ['lost', 'won'],
    answers: ['birthday', 'price', 'size'],
    'contact.fields': ['birthday', 'city'],
    'flow.input': ['order'],
  });
  expect(ownVariables(known)).toEqual([
    'contact.fields.birthday',
    'contact.fields.city',
    'answers.birthday',
    'answers.price',
    'answers.size',
    'flow.input.order',
  ]);
});

test('settings of any shape name nothing, and what is no name is no variable', () => {
  const { nodes } = sampleFlow([
    ['a', 'ask', 7],
    ['b', 'set-field', { field: 'Not a key' }],
    ['c', 'nobody-knows', { key: 'x' }],
  ]);
  expect(ownVariables(knownNames(namesIn(nodes), {}))).toEqual([]);
});
