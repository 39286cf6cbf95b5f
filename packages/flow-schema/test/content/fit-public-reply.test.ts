import { describe, expect, test } from 'vitest';
import { fitContent, fitPublicReply } from '../../src/index.ts';

describe('a public reply', () => {
  test('as it was written, where there are comments', () => {
    expect(fitPublicReply(' Te respondemos no direct! ', 'instagram')).toEqual({
      text: 'Te respondemos no direct!',
      problems: [],
    });
    expect(fitPublicReply('Oi', 'whatsapp')).toEqual({ text: null, problems: [{ code: 'not-on-channel', at: '' }] });
  });

  test('of nothing', () => {
    expect(fitPublicReply(' ', 'messenger')).toEqual({ text: null, problems: [{ code: 'empty', at: 'text' }] });
  });

  test('too long for Instagram, not for Facebook', () => {
    const long = 'Obrigado pelo carinho. '.repeat(14).trim();
    expect(fitPublicReply(long, 'messenger').problems).toEqual([]);
    const { text, problems } = fitPublicReply(long, 'instagram');
    expect(text).toMatch(/^Obrigado pelo carinho\. .{270,276}…$/);
    expect(problems).toMatchObject([{ code: 'too-long', limit: 300, actual: 321, unit: 'characters', sentAs: 'cut' }]);
  });
});

describe('addresses', () => {
  test.each([
    ['https://loja.example', 'https://loja.example', []],
    ['https://loja.example/Ana Souza?x=a b', 'https://loja.example/Ana%20Souza?x=a%20b', []],
    ['http://loja.example/a', 'http://loja.example/a', ['not-an-address']],
    ['https://', 'https://', ['not-an-address']],
    ['loja', 'loja', ['not-an-address']],
  ] as const)('%s', (url, sent, problems) => {
    const image = fitContent({ kind: 'image', url }, 'whatsapp');
    expect(image.wire).toEqual([{ kind: 'image', url: sent }]);
    expect(image.problems.map(({ code, at }) => `${at}:${code}`)).toEqual(problems.map((code) => `url:${code}`));
    const link = fitContent({ kind: 'buttons', text: 'Veja', buttons: [{ title: 'Abrir', url }] }, 'messenger');
    expect(link.problems.map(({ at }) => at)).toEqual(problems.map(() => 'buttons.0.url'));
    const cards = [{ title: 'T', imageUrl: url, buttons: [{ title: 'Abrir', url }] }];
    for (const channel of ['whatsapp', 'instagram'] as const) {
      const found = fitContent({ kind: 'carousel', cards }, channel).problems.map(({ at }) => at);
      expect(found.sort()).toEqual(problems.flatMap(() => ['cards.0.buttons.0.url', 'cards.0.imageUrl']));
    }
  });
});
