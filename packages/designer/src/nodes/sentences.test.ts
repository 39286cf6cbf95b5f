import type { NodeKind } from '@janela/flow-schema';
import { expect, test } from 'vitest';
import { wordsIn } from '../test-support/words.ts';
import { blockWords } from './block-words.ts';

interface Case {
  readonly kind: NodeKind;
  readonly params: unknown;
  readonly en: string;
  readonly 'pt-BR': string;
  readonly es: string;
}

const CASES: readonly Case[] = [
  {
    kind: 'no-reply',
    params: { after: 'PT23H', channels: 'any', repeat: 'once-per-episode' },
    en: '23 hours after the last message, on any channel',
    'pt-BR': '23 horas depois da última mensagem, em qualquer canal',
    es: '23 horas después del último mensaje, en cualquier canal',
  },
  {
    kind: 'no-reply',
    params: { after: 'P1DT12H', channels: ['whatsapp', 'ch-insta', 'ch-gone'], repeat: 'after-each-message' },
    en: '1 day and 12 hours after the last message, on WhatsApp, @loja, or a channel that is gone, and again after each new one',
    'pt-BR':
      '1 dia e 12 horas depois da última mensagem, via WhatsApp, @loja ou um canal que não existe mais, e de novo depois de cada nova',
    es: '1 día y 12 horas después del último mensaje, por WhatsApp, @loja o un canal que ya no existe, y otra vez después de cada uno nuevo',
  },
  {
    kind: 'message-received',
    params: { channels: ['ch-centre'], matches: { mode: 'any' } },
    en: 'When the customer writes, on Loja Centro',
    'pt-BR': 'Quando o cliente escreve, via Loja Centro',
    es: 'Cuando el cliente escribe, por Loja Centro',
  },
  {
    kind: 'message-received',
    params: { channels: 'any', matches: { mode: 'contains', text: 'preço {x}' } },
    en: 'When the customer’s message contains “preço {x}”, on any channel',
    'pt-BR': 'Quando a mensagem do cliente contém “preço {x}”, em qualquer canal',
    es: 'Cuando el mensaje del cliente contiene «preço {x}», en cualquier canal',
  },
  {
    kind: 'message-received',
    params: { channels: 'any', matches: { mode: 'equals', text: 'oi' } },
    en: 'When the customer writes exactly “oi”, on any channel',
    'pt-BR': 'Quando o cliente escreve exatamente “oi”, em qualquer canal',
    es: 'Cuando el cliente escribe exactamente «oi», en cualquier canal',
  },
  {
    kind: 'condition',
    params: { match: 'all', rules: [{ type: 'reply-status', operator: 'is', values: ['pending'] }] },
    en: 'If the reply status is pending',
    'pt-BR': 'Se o status da resposta for pendente',
    es: 'Si el estado de la respuesta es pendiente',
  },
  {
    kind: 'condition',
    params: {
      match: 'any',
      rules: [
        { type: 'reply-status', operator: 'is-not', values: ['answered-by-bot', 'closed'] },
        { type: 'window-state', state: 'closing', within: 'PT4H' },
        { type: 'channel', channels: ['messenger'] },
      ],
    },
    en: 'If the reply status is not answered by the bot or closed, the 24-hour window closes in less than 4 hours, or the channel is Messenger',
    'pt-BR':
      'Se o status da resposta não for respondida pelo bot ou encerrada, a janela de 24 horas fechar em menos de 4 horas ou o canal for Messenger',
    es: 'Si el estado de la respuesta no es respondida por el bot o cerrada, la ventana de 24 horas se cierra en menos de 4 horas o el canal es Messenger',
  },
  {
    kind: 'condition',
    params: {
      match: 'all',
      rules: [
        { type: 'window-state', state: 'open' },
        { type: 'message-text', operator: 'is-empty' },
        { type: 'message-text', operator: 'contains', text: 'oi' },
        { type: 'window-state', state: 'never-opened' },
        { type: 'window-state', state: 'closed' },
      ],
    },
    en: 'If the 24-hour window is open, the last message has no text, the last message contains “oi”, and 2 more rules',
    'pt-BR':
      'Se a janela de 24 horas estiver aberta, a última mensagem não tiver texto, a última mensagem contiver “oi” e mais 2 regras',
    es: 'Si la ventana de 24 horas está abierta, el último mensaje no tiene texto, el último mensaje contiene «oi» y 2 reglas más',
  },
  {
    kind: 'send-message',
    params: { text: 'Hi {{contact.name}},\n\n  are you there?' },
    en: 'Write: “Hi {contact name}, are you there?”',
    'pt-BR': 'Escrever: “Hi {nome do contato}, are you there?”',
    es: 'Escribir: «Hi {nombre del contacto}, are you there?»',
  },
  {
    kind: 'notify-team',
    params: { recipients: [{ type: 'assignee' }], via: ['in-app', 'email'] },
    en: 'Notify whoever it is assigned to, in the app and by e-mail',
    'pt-BR': 'Avisar quem é responsável, no app e por e-mail',
    es: 'Avisar a quien la tiene asignada, en la app y por correo',
  },
  {
    kind: 'notify-team',
    params: {
      recipients: [
        { type: 'everyone' },
        { type: 'role', role: 'owner' },
        { type: 'person', memberId: 'm-ana' },
        { type: 'person', memberId: 'm-left' },
      ],
      via: ['webhook'],
    },
    en: 'Notify everyone, the owners, Ana Souza, and a person who is gone, in another system',
    'pt-BR': 'Avisar todos, os donos da conta, Ana Souza e uma pessoa que saiu, em outro sistema',
    es: 'Avisar a todos, los propietarios, Ana Souza y una persona que ya no está, en otro sistema',
  },
  {
    kind: 'wait',
    params: { duration: 'PT90M' },
    en: 'Wait 90 minutes',
    'pt-BR': 'Esperar 90 minutos',
    es: 'Esperar 90 minutos',
  },
  {
    kind: 'end',
    params: {},
    en: 'The flow ends here',
    'pt-BR': 'O fluxo termina aqui',
    es: 'El flujo termina aquí',
  },
];

for (const language of ['en', 'pt-BR', 'es'] as const) {
  test.each(CASES)(`${language}: $kind: $en`, ({ kind, params, [language]: expected }) => {
    const { sentence, title } = blockWords({ id: 'block', kind, params }, wordsIn(language));
    expect(sentence).toBe(expected);
    expect(title).toBe(expected);
  });
}

test('a long message is cut between words, never within a character', () => {
  const words = wordsIn('en');
  const sentenceOf = (text: string) =>
    blockWords({ id: 'block', kind: 'send-message', params: { text } }, words).sentence;
  expect(sentenceOf('word '.repeat(40))).toBe(`Write: “${'word '.repeat(17)}word…”`);
  expect(sentenceOf('👩🏽‍🚀'.repeat(120))).toBe(`Write: “${'👩🏽‍🚀'.repeat(90)}…”`);
});
