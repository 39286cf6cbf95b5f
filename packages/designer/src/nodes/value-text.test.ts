import { NODE_KINDS, NODE_MODELS, type FormField, type NodeKind, type Widget } from '@janela/flow-schema';
import { expect, test } from 'vitest';
import { wordsIn } from '../test-support/words.ts';
import { valueText } from './value-text.ts';

const words = wordsIn('en');

/** The first field of any kind that is written with this widget. */
function fieldOf(widget: Widget): { readonly kind: NodeKind; readonly spec: FormField } {
  for (const kind of NODE_KINDS) {
    const spec = NODE_MODELS[kind].form.find((field) => field.widget === widget);
    if (spec !== undefined) return { kind, spec };
  }
  throw new Error(`No form has the widget ${widget}`);
}

const TOLD: readonly (readonly [Widget, value: unknown, text: string])[] = [
  ['duration', 'PT36H', '36 hours'],
  ['channels', 'any', 'Any channel'],
  ['channels', ['whatsapp', 'ch-centre'], 'WhatsApp or Loja Centro'],
  ['choice', 'seen', 'When the customer read our last message, while they have not answered'],
  ['choice', undefined, 'The customer’s last message, while nobody has answered it'],
  ['choices', ['in-app', 'slack'], 'In the app and Slack'],
  ['text', 'Gold', 'Gold'],
  ['message', 'Hi {{contact.name}}', 'Hi {contact name}'],
  ['message-match', undefined, 'Any message'],
  ['message-match', { mode: 'keywords', how: 'equals', words: ['hi', 'hello'] }, 'With certain words: “hi” or “hello”'],
  ['message-match', { mode: 'pattern', pattern: '^a' }, 'That fit a pattern (regular expression): ^a'],
  [
    'branches',
    [
      { id: 'a', name: 'VIP', match: 'all', rules: [{ type: 'tag', operator: 'has', tags: ['VIP'] }] },
      { id: 'b', match: 'all', rules: [{ type: 'weather' }] },
    ],
    'VIP: If the conversation has the tag “VIP”\nan unfinished branch',
  ],
  ['recipients', [{ type: 'on-duty' }, { type: 'person', memberId: 'm-ana' }], 'Whoever is online and Ana Souza'],
  ['conversation-filter', undefined, 'Any conversation'],
  ['conversation-filter', { tags: ['VIP'], sources: ['ad'] }, 'Tagged VIP\nFrom an ad'],
  ['words', ['a', 'b'], 'a and b'],
  ['content', { kind: 'image', url: 'https://shop.example/a.png', caption: 'New' }, 'Send a picture: “New”'],
  ['answer', { type: 'number', min: 1 }, 'A number (1 – …)'],
  ['answer', { type: 'pattern', pattern: '\\d+' }, 'An answer that fits a pattern: \\d+'],
  [
    'answer',
    {
      type: 'choice',
      options: [
        { id: 'a', title: 'Sales' },
        { id: 'b', title: 'Help' },
      ],
    },
    'One of 2 answers: Sales, Help',
  ],
  [
    'weights',
    [
      { id: 'a', weight: 1 },
      { id: 'b', weight: 1 },
    ],
    'A (50%)\nB (50%)',
  ],
  [
    'ladder',
    [
      { recipients: [{ type: 'assignee' }], via: ['in-app'] },
      { after: 'PT1H', recipients: [{ type: 'everyone' }], via: ['email'] },
    ],
    'Whoever it is assigned to\nAfter 1 hour everyone',
  ],
  ['members', { type: 'person', memberId: 'm-bruno' }, 'Assign to Bruno Lima'],
  ['template', { name: 'ready', language: 'en', parameters: { '1': '{{now}}' } }, 'ready (en)\n1: {date and time}'],
  [
    'template',
    {
      name: 'ready',
      language: 'en',
      parameters: {},
      header: { kind: 'image', value: 'https://shop.example/a.png' },
      buttons: [{ index: 0, kind: 'url', value: '{{answers.order}}' }],
    },
    'ready (en)\nhttps://shop.example/a.png\n{answer order}',
  ],
  ['schedule', { type: 'recurring', every: 'day', time: '09:00' }, 'Every day at 09:00'],
  ['moment', { type: 'working-hours' }, 'Wait for working hours'],
  ['pairs', { Accept: 'text/plain', Key: '{{answers.key}}' }, 'Accept: text/plain\nKey: {answer key}'],
  ['flow', 'f-welcome', '“Boas-vindas”'],
  ['block', 'b1', 'another block'],
  ['field', 'city', 'city'],
  ['address', 'https://shop.example/{{answers.order}}', 'https://shop.example/{answer order}'],
  ['number', 3, '3'],
  ['emoji', '❤️', '❤️'],
  ['messages', ['Hi', 'Hello {{contact.firstName}}'], 'Hi\nHello {first name}'],
];

test.each(TOLD)('%s: %j', (widget, value, text) => {
  expect(valueText({ ...fieldOf(widget), value }, words)).toBe(text);
});

test.each([...new Set(TOLD.map(([widget]) => widget))])('%s: a value of another shape is told as not set', (widget) => {
  const field = fieldOf(widget);
  for (const value of [null, 7.5, '', [], [null], { type: 'nonsense' }]) {
    expect(typeof valueText({ ...field, value }, words)).toBe('string');
  }
  expect(valueText({ ...field, value: null }, words)).toBe('not set');
});
