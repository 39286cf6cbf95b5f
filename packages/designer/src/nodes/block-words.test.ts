import { LANGUAGES, NODE_KINDS, NODE_MODELS, type FlowNode } from '@janela/flow-schema';
import { expect, test } from 'vitest';
import { wordsIn } from '../test-support/words.ts';
import { blockWords } from './block-words.ts';
import { kindEntries, searchKinds } from './kind-entries.ts';
import { NODE_FACES } from './registry.ts';

const words = wordsIn('en');

test('a block whose settings do not parse says so, and keeps its ways out', () => {
  const found = blockWords({ id: 'a', kind: 'send-message', params: { content: { kind: 'text', text: '' } } }, words);
  expect(found).toMatchObject({ sentence: 'Needs settings', title: 'Send message: needs settings', family: 'message' });
  expect(found.portName('refused')).toBe('could not be sent');
});

test('a name of its own is the title, and the sentence stays', () => {
  const found = blockWords(
    { id: 'a', kind: 'wait', name: 'Breathe', params: { until: { type: 'duration', duration: 'PT1H' } } },
    words,
  );
  expect(found).toMatchObject({ title: 'Breathe', sentence: 'Wait 1 hour' });
});

test.each(['call-http', 'constructor', '__proto__'])('a kind that nobody knows is told as such: %s', (kind) => {
  const found = blockWords({ id: 'a', kind, params: null }, words);
  expect(found.title).toBe(`Unknown block “${kind}”`);
  expect(found.sentence).toContain(kind);
  expect(found.portName('next')).toBe('next');
});

test('a port that the face does not know is called by its id', () => {
  const { portName } = blockWords({ id: 'a', kind: 'wait', params: {} }, words);
  expect(portName('toString')).toBe('toString');
});

test('remembered by the block, and told anew in another language or of another directory', () => {
  const node: FlowNode = { id: 'a', kind: 'no-reply', params: { after: 'PT1H', channels: ['ch-centre'] } };
  const first = blockWords(node, words);
  expect(blockWords(node, { ...words })).toBe(first);
  expect(blockWords(node, wordsIn('pt-BR')).sentence).toBe('1 hora depois da última mensagem, via Loja Centro');
  const renamed = { channels: [{ id: 'ch-centre', name: 'Centre', kind: 'whatsapp' as const }], members: [] };
  expect(blockWords(node, { ...words, directory: renamed }).sentence).toBe('1 hour after the last message, on Centre');
});

test.each(NODE_KINDS)('%s: its face names every port, field and choice of its model', (kind) => {
  const { form, portsOfShell, defaults } = NODE_MODELS[kind];
  const face = NODE_FACES[kind];
  const options = form.flatMap(({ field, options: values = [] }) => values.map((value) => `${field}.${value}`));
  const ports = portsOfShell({ id: 'a', params: null }).map(({ id }) => id);
  const { portName } = blockWords({ id: 'a', kind, params: defaults }, wordsIn('pt-BR'));
  if (typeof face.ports === 'object') expect(Object.keys(face.ports)).toEqual(ports);
  expect(ports.filter((id) => portName(id) === id)).toEqual([]);
  expect(Object.keys(face.fields).toSorted()).toEqual(form.map(({ field }) => field).toSorted());
  expect(Object.keys(face.options ?? {}).toSorted()).toEqual(options.toSorted());
});

test('a question leads out by the titles of its answers', () => {
  const answer = {
    type: 'choice',
    options: [
      { id: '__proto__', title: 'Sales' },
      { id: 'b', title: 'Support' },
    ],
  };
  const { portName } = blockWords({ id: 'a', kind: 'ask', params: { text: '?', key: 'team', answer } }, words);
  expect(['__proto__', 'b', 'no-answer', 'invalid', 'not-delivered'].map(portName)).toEqual([
    'Sales',
    'Support',
    'no answer',
    'no valid answer',
    'not delivered',
  ]);
});

test('one branch is “yes” and “no”; several are called by name, else by their rules', () => {
  const rules = [{ type: 'working-hours', operator: 'within' }];
  const branch = { id: 'x', match: 'all', rules };
  const portsOf = (...branches: object[]) => blockWords({ id: 'a', kind: 'condition', params: { branches } }, words);
  expect(['x', 'no'].map(portsOf(branch).portName)).toEqual(['yes', 'no']);
  expect(portsOf({ ...branch, name: 'At work' }).portName('x')).toBe('At work');
  expect(['x', 'y', 'no'].map(portsOf(branch, { ...branch, id: 'y', name: 'Night' }).portName)).toEqual([
    'If it is within working hours',
    'Night',
    'otherwise',
  ]);
});

test('ways out keep their names while somebody is writing', () => {
  const rules = [{ type: 'message-text', operator: 'contains', text: '' }];
  const branches = [
    { id: 'x', name: 'Sales', match: 'all', rules },
    { id: 'y', match: 'all', rules },
  ];
  const { sentence, portName } = blockWords({ id: 'a', kind: 'condition', params: { branches } }, words);
  expect([sentence, ...['x', 'y', 'no'].map(portName)]).toEqual(['Needs settings', 'Sales', 'branch 2', 'otherwise']);
  const answer = {
    type: 'choice',
    options: [
      { id: 'b', title: 'Help' },
      { id: 'c', title: '' },
    ],
  };
  const question = blockWords({ id: 'a', kind: 'ask', params: { text: '', answer } }, words);
  expect(['b', 'c'].map(question.portName)).toEqual(['Help', 'answer 2']);
});

test('ways of a split have a letter or a name, and their share', () => {
  const ways = [
    { id: 'w1', weight: 3 },
    { id: 'w2', name: 'New text', weight: 1 },
  ];
  const { portName } = blockWords({ id: 'a', kind: 'random-split', params: { ways } }, wordsIn('pt-BR'));
  expect(['w1', 'w2'].map(portName)).toEqual(['A (75%)', 'New text (25%)']);
});

test('common kinds of every family come first', () => {
  const common = kindEntries(words).filter((entry) => entry.common);
  expect(new Set(common.map(({ family }) => family)).size).toBe(6);
  expect(common.length).toBeLessThan(20);
});

test.each(LANGUAGES)('%s: no two kinds share a name', (language) => {
  const names = kindEntries(wordsIn(language)).map(({ name }) => name);
  expect(new Set(names).size).toBe(NODE_KINDS.length);
});

test.each([
  ['en', '24 hours', 'no-reply'],
  ['pt-BR', 'lembrete', 'no-reply'],
  ['pt-BR', 'SENAO', 'condition'],
  ['es', 'campana', 'notify-team'],
  ['en', 'messages write', 'send-message'],
  ['pt-BR', 'transbordo', 'hand-off'],
  ['pt-BR', 'rodízio', 'assign'],
  ['pt-BR', 'hsm', 'send-template'],
  ['pt-BR', 'funil', 'change-stage'],
  ['pt-BR', 'encerrar', 'close-conversation'],
  ['pt-BR', 'palavra-chave', 'message-received'],
  ['pt-BR', 'patrocinado', 'ad-referral'],
  ['pt-BR', 'teste a/b', 'random-split'],
  ['es', 'cumpleaños', 'schedule'],
  ['es', 'etiqueta quitar', 'remove-tag'],
  ['es', 'embudo', 'stage-changed'],
  ['en', 'growth tool', 'comment-received'],
  ['en', 'zapier', 'http-request'],
] as const)('%s: searching “%s” finds %s', (language, query, kind) => {
  expect(searchKinds(kindEntries(wordsIn(language)), query).map((entry) => entry.kind)).toContain(kind);
});

test.each([
  ['en', 'wait', 'wait'],
  ['en', 'template', 'send-template'],
  ['pt-BR', 'mensagem', 'message-received'],
  ['pt-BR', 'tag', 'tag-added'],
  ['es', 'preguntar', 'ask'],
] as const)('%s: the first that “%s” finds is %s', (language, query, kind) => {
  expect(searchKinds(kindEntries(wordsIn(language)), query)[0]?.kind).toBe(kind);
});

test('a search that fits nothing finds nothing', () => {
  expect(searchKinds(kindEntries(words), 'xyzzy')).toEqual([]);
});
