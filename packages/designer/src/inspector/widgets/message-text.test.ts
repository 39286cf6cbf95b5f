import { LANGUAGES } from '@janela/flow-schema';
import { describe, expect, test } from 'vitest';
import { wordsIn } from '../../test-support/words.ts';
import { messagePieces, openVariable, shownMessage, storedMessage, variableAt, variableWords } from './message-text.ts';

const en = variableWords(wordsIn('en').i18n);
const ptBr = variableWords(wordsIn('pt-BR').i18n);

describe('variables are shown by name and stored by id', () => {
  test.each(LANGUAGES)('%s: there and back', (language) => {
    const names = variableWords(wordsIn(language).i18n);
    const stored =
      '{{contact.name}}{{channel.name}} {{conversation.lastMessage}}\n{{conversation.link}} {{window.timeLeft}} }} {{ {{x}}';
    const shown = shownMessage(stored, names);
    expect(shown).not.toContain('.');
    expect(storedMessage(shown, names)).toBe(stored);
  });

  test.each([
    ['Oi {{ Nome do Contato }}!', 'Oi {{contact.name}}!'],
    ['{{contact.name}}', '{{contact.name}}'],
    ['{{CONVERSATION.LASTMESSAGE}}', '{{conversation.lastMessage}}'],
    ['{{apelido}}', '{{apelido}}'],
    ['{{}} {{nome do contato', '{{}} {{nome do contato'],
  ])('%s is stored as %s', (shown, stored) => {
    expect(storedMessage(shown, ptBr)).toBe(stored);
  });
});

test('what is shown is cut into words and variables, and nothing of it is lost', () => {
  const shown = 'Hi {{contact name}}, {{nick}} {{';
  const pieces = messagePieces(shown, en);
  expect(pieces.map(({ type }) => type)).toEqual(['text', 'variable', 'text', 'unknown', 'text']);
  expect(pieces.map(({ text }) => text).join('')).toBe(shown);
});

test.each([
  ['Hi {{co', 7, { start: 3, typed: 'co' }],
  ['Hi {{', 5, { start: 3, typed: '' }],
  ['Hi {{co', 4, null],
  ['Hi {{contact name}} ', 20, null],
  ['{{a\nb', 5, null],
] as const)('in “%s” at %i a variable is being written: %o', (shown, caret, expected) => {
  expect(openVariable(shown, caret)).toEqual(expected);
});

test('one key takes a whole variable away, from either side', () => {
  const pieces = messagePieces('Hi {{contact name}}!', en);
  expect(variableAt(pieces, 19, 'back')).toEqual({ start: 3, end: 19 });
  expect(variableAt(pieces, 3, 'forward')).toEqual({ start: 3, end: 19 });
  expect(variableAt(pieces, 3, 'back')).toBeNull();
  expect(variableAt(pieces, 10, 'back')).toBeNull();
});
