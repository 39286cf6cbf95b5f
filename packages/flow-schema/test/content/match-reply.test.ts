import { describe, expect, test } from 'vitest';
import { matchReply, type OutgoingContent } from '../../src/index.ts';

const sizes: OutgoingContent = {
  kind: 'quick-replies',
  text: 'Qual?',
  replies: [
    { id: 'sao-paulo', title: 'São Paulo' },
    { id: 'rio', title: 'Rio  de Janeiro' },
    { id: 'two', title: '2' },
    { id: 'twin-a', title: 'Sim' },
    { id: 'twin-b', title: 'SIM' },
  ],
};

describe('which answer was given', () => {
  test.each([
    ['the press itself', { payload: 'rio', text: 'whatever' }, 'rio'],
    ['a press of another message, with its words', { payload: 'old', text: 'são paulo' }, 'sao-paulo'],
    ['the words, without accents and case', { text: 'SAO PAULO' }, 'sao-paulo'],
    ['the words, with other spaces', { text: ' rio de  janeiro ' }, 'rio'],
    ['words that are a number go before the number', { text: '2' }, 'two'],
    ['its number', { text: '1' }, 'sao-paulo'],
    ['its number with a dot', { text: '1.' }, 'sao-paulo'],
    ['its number in brackets', { text: '(1)' }, 'sao-paulo'],
    ['its number as an emoji', { text: '1️⃣' }, 'sao-paulo'],
    ['its number as an ordinal', { text: '1ª' }, 'sao-paulo'],
    ['exactly the words of one of two alike', { text: 'SIM' }, 'twin-b'],
    ['words of two alike', { text: 'sim' }, null],
    ['a number beyond the last', { text: '6' }, null],
    ['nought', { text: '0' }, null],
    ['a number among words', { text: 'quero 1' }, null],
    ['other words', { text: 'Belo Horizonte' }, null],
    ['nothing', {}, null],
    ['nothing to read', { text: null, payload: null }, null],
  ] as const)('%s', (_, answer, expected) => {
    expect(matchReply(sizes, answer)).toBe(expected);
  });

  test('through the sections of a list, and the cards of a carousel, in their order', () => {
    const list: OutgoingContent = {
      kind: 'list',
      text: 'x',
      button: 'x',
      sections: [{ rows: [{ id: 'a', title: 'A' }] }, { rows: [{ id: 'b', title: 'B' }] }],
    };
    expect(matchReply(list, { text: '2' })).toBe('b');
    const cards = ['c', 'd'].map((id) => ({ title: id, buttons: [{ id, title: `Quero ${id}` }] }));
    expect(matchReply({ kind: 'carousel', cards }, { text: 'quero D' })).toBe('d');
  });

  test('nothing of a message that asks nothing', () => {
    expect(matchReply({ kind: 'text', text: 'Oi' }, { text: '1' })).toBeNull();
  });
});
