import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Message, SentContent } from '../../api/answers.ts';
import { fakeServer } from '../../test-support/fake-server.ts';
import { renderConsole } from '../../test-support/render-console.tsx';
import { violations } from '../../test-support/violations.ts';
import { MessageBubble } from './message-bubble.tsx';

function sent(content: SentContent, changes: Partial<Message['content']> = {}): Message {
  return {
    id: 'm',
    author: 'bot',
    content: { kind: 'text', text: 'what is read', sent: content, privateReply: false, ...changes },
    status: 'sent',
    reason: null,
    memberId: null,
    at: '2026-11-23T12:00:00Z',
  };
}

function show(message: Message) {
  fakeServer({
    'GET /api/v1/message-templates': () => ({
      body: { items: [{ name: 'pedido', language: 'pt_BR', body: 'Oi {{ 1 }}, falta {{2}}.' }] },
    }),
  });
  renderConsole(
    <ol>
      <MessageBubble message={message} kind="whatsapp" author="Bot" onWhy={() => undefined} />
    </ol>,
  );
}

const PRESSES = [
  { id: 'a', title: 'Sim' },
  { title: 'Ver no site', url: 'https://example.com/' },
] as const;

const FORMS: readonly (readonly [SentContent, readonly string[]])[] = [
  [
    { kind: 'buttons', text: 'Posso ajudar?', footer: 'Loja', buttons: [...PRESSES] },
    ['Posso ajudar?', 'Loja', 'Sim', 'Ver no site'],
  ],
  [{ kind: 'link', text: 'Veja', link: { title: 'Abrir', url: 'https://example.com/' } }, ['Veja', 'Abrir']],
  [{ kind: 'quick-replies', text: 'Qual?', replies: [{ id: '1', title: 'Azul' }] }, ['Qual?', 'Azul']],
  [
    {
      kind: 'list',
      text: 'Escolha',
      button: 'Abrir a lista',
      sections: [{ title: 'Hoje', rows: [{ id: '1', title: 'Manhã', description: 'das 9 às 12' }] }],
    },
    ['Escolha', 'Abrir a lista', 'Hoje', 'Manhã', 'das 9 às 12'],
  ],
  [
    { kind: 'carousel', cards: [{ title: 'Camiseta', subtitle: 'R$ 50', buttons: [PRESSES[0]] }] },
    ['Camiseta', 'R$ 50', 'Sim'],
  ],
  [
    { kind: 'document', url: 'https://example.com/a.pdf', fileName: 'a.pdf', caption: 'Catálogo' },
    ['a.pdf', 'Catálogo'],
  ],
  [{ kind: 'image', url: 'https://example.com/a.png', caption: 'Nosso catálogo' }, ['Nosso catálogo']],
];

test.each(FORMS.map(([content, words]) => [content.kind, content, words] as const))(
  'a message of the form %s shows all that the customer sees',
  async (_, content, words) => {
    show(sent(content));
    for (const word of words) expect(screen.getByText(word)).toBeDefined();
    expect(screen.queryByText('what is read')).toBeNull();
    expect(await violations()).toEqual([]);
  },
);

test('a picture is told in words too', () => {
  show(sent({ kind: 'image', url: 'https://example.com/a.png', caption: 'Nosso catálogo' }));
  expect(screen.getByRole('img', { name: 'Nosso catálogo' }).getAttribute('src')).toBe('https://example.com/a.png');
});

test('a template is shown with its words, where they are known; a gap that nothing fills stays', async () => {
  show(sent({ kind: 'template', name: 'pedido', language: 'pt_BR', parameters: { '1': 'Ana' } }));
  expect(await screen.findByText('Oi Ana, falta {{2}}.')).toBeDefined();
  expect(screen.getByText('Template pedido')).toBeDefined();
});

test('a template nobody has written down shows what fills it', () => {
  show(sent({ kind: 'template', name: 'other', language: 'pt_BR', parameters: { '1': 'Ana', '2': '4711' } }));
  expect(screen.getByText('Ana · 4711')).toBeDefined();
});

test('a private reply says that it is one, and a note that it never left', () => {
  show(sent({ kind: 'text', text: 'Oi!' }, { privateReply: true }));
  expect(within(screen.getByRole('listitem')).getByText('Private reply to a comment')).toBeDefined();
});
