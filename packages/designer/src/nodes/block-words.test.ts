import { LANGUAGES, NODE_KINDS, NODE_MODELS, type FlowNode } from '@janela/flow-schema';
import { expect, test } from 'vitest';
import { wordsIn } from '../test-support/words.ts';
import { blockWords } from './block-words.ts';
import { kindEntries, searchKinds } from './kind-entries.ts';
import { NODE_FACES } from './registry.ts';

const words = wordsIn('en');

test('a block whose settings do not parse says so, and keeps its ways out', () => {
  const found = blockWords({ id: 'a', kind: 'send-message', params: { text: '' } }, words);
  expect(found).toMatchObject({ sentence: 'Needs settings', title: 'Send message: needs settings', family: 'message' });
  expect(found.portName('refused')).toBe('could not be sent');
});

test('a name of its own is the title, and the sentence stays', () => {
  const found = blockWords({ id: 'a', kind: 'wait', name: 'Breathe', params: { duration: 'PT1H' } }, words);
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
  const { form, portsOfShell } = NODE_MODELS[kind];
  const face = NODE_FACES[kind];
  const options = form
    .filter(({ widget }) => widget !== 'rules')
    .flatMap(({ field, options: values = [] }) => values.map((value) => `${field}.${value}`));
  expect(Object.keys(face.ports)).toEqual(portsOfShell({ id: 'a', params: null }).map(({ id }) => id));
  expect(Object.keys(face.fields).toSorted()).toEqual(form.map(({ field }) => field).toSorted());
  expect(Object.keys(face.options ?? {}).toSorted()).toEqual(options.toSorted());
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
] as const)('%s: searching “%s” finds %s', (language, query, kind) => {
  expect(searchKinds(kindEntries(wordsIn(language)), query).map((entry) => entry.kind)).toContain(kind);
});

test('a search that fits nothing finds nothing', () => {
  expect(searchKinds(kindEntries(words), 'xyzzy')).toEqual([]);
});
