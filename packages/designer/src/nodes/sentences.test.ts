import { LANGUAGES, NODE_KINDS } from '@janela/flow-schema';
import { expect, test } from 'vitest';
import { wordsIn } from '../test-support/words.ts';
import { blockWords } from './block-words.ts';
import { LOGIC_CASES } from './sentence-cases/logic-cases.ts';
import { MESSAGE_CASES } from './sentence-cases/message-cases.ts';
import { TEAM_AND_DATA_CASES } from './sentence-cases/team-and-data-cases.ts';
import { TRIGGER_CASES } from './sentence-cases/trigger-cases.ts';
import { TIMED_TRIGGER_CASES } from './sentence-cases/timed-trigger-cases.ts';

const CASES = [...TRIGGER_CASES, ...TIMED_TRIGGER_CASES, ...MESSAGE_CASES, ...LOGIC_CASES, ...TEAM_AND_DATA_CASES];

test('every kind is among the sentences', () => {
  expect(new Set(CASES.map(({ kind }) => kind))).toEqual(new Set(NODE_KINDS));
});

for (const language of LANGUAGES) {
  test.each(CASES)(`${language}: $kind: $en`, ({ kind, params, [language]: expected }) => {
    const { sentence, title } = blockWords({ id: 'block', kind, params }, wordsIn(language));
    expect(sentence).toBe(expected);
    expect(title).toBe(expected);
  });
}

test('a long message is cut between words, never within a character', () => {
  const words = wordsIn('en');
  const sentenceOf = (text: string) =>
    blockWords({ id: 'block', kind: 'internal-note', params: { text } }, words).sentence;
  expect(sentenceOf('word '.repeat(40))).toBe(`Note for the team: “${'word '.repeat(17)}word…”`);
  expect(sentenceOf('👩🏽‍🚀'.repeat(120))).toBe(`Note for the team: “${'👩🏽‍🚀'.repeat(90)}…”`);
});

test('what stands between other words is cut earlier', () => {
  const words = wordsIn('en');
  const params = { channels: 'any', field: 'city', to: 'x'.repeat(200) };
  expect(blockWords({ id: 'block', kind: 'field-changed', params }, words).sentence).toBe(
    `When the field “city” becomes “${'x'.repeat(60)}…”`,
  );
});

test('a host that lists no flows is not told that one is gone', () => {
  const { channels, members } = wordsIn('en').directory;
  const words = wordsIn('en', { channels, members });
  const node = { id: 'block', kind: 'run-flow', params: { flowId: 'f-welcome' } };
  expect(blockWords(node, words).sentence).toBe('Run another flow and come back');
});
