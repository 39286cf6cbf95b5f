import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WireContent } from '@janela/flow-schema';
import { conversationEvents, messages } from '../../src/database/schema/index.ts';
import { openTestApi, type TestApi } from '../../test-support/api/open-test-api.ts';
import { connectChannel, seedConversation } from '../../test-support/api/seed.ts';
import { signUpFirst, type SignedIn } from '../../test-support/api/sign-up.ts';

let api: TestApi;
let ana: SignedIn;
let channelId: string;
beforeAll(async () => {
  api = await openTestApi();
  ana = await signUpFirst(api);
  ({ id: channelId } = await connectChannel(api, ana));
});
afterAll(() => api.close());

interface Thread {
  items: { author: string; content: object; status: string; memberId: string | null }[];
}

async function threadOf(id: string): Promise<Thread['items']> {
  return (await api.call('GET', `/api/v1/conversations/${id}/messages`, { as: ana.as })).json<Thread>().items;
}

test('a note stands in the thread once, is never on its way to the customer, and answers nobody', async () => {
  const id = await seedConversation(api, ana, { channelId, lastInboundAt: api.clock.now() - 2 * 86_400_000 });
  const write = () =>
    api.call('POST', `/api/v1/conversations/${id}/notes`, {
      as: ana.as,
      headers: { 'idempotency-key': 'one-note-of-mine' },
      body: { text: 'Prefere ser atendido à tarde.' },
    });
  const [first, second] = [await write(), await write()];
  expect(first.statusCode).toBe(201);
  expect(second.json()).toEqual(first.json());
  const [note] = await threadOf(id);
  expect(note).toMatchObject({
    author: 'note',
    memberId: ana.memberId,
    status: 'received',
    content: { kind: 'text', text: 'Prefere ser atendido à tarde.', sent: null, privateReply: false },
  });
  expect(await api.services.db.select().from(conversationEvents)).toEqual([]);
});

const SENT: readonly WireContent[] = [
  { kind: 'image', url: 'https://example.com/a.png', caption: 'Nosso catálogo' },
  {
    kind: 'buttons',
    text: 'Posso ajudar?',
    footer: 'Loja da Ana',
    buttons: [
      { id: 'sim', title: 'Sim' },
      { title: 'Ver no site', url: 'https://example.com' },
    ],
  },
  { kind: 'link', text: 'Veja', link: { title: 'Abrir', url: 'https://example.com' } },
  { kind: 'quick-replies', text: 'Qual?', replies: [{ id: 'a', title: 'A' }] },
  {
    kind: 'list',
    text: 'Escolha',
    button: 'Abrir',
    sections: [{ title: 'Hoje', rows: [{ id: '1', title: 'Um', description: 'O primeiro' }] }],
  },
  { kind: 'carousel', cards: [{ title: 'Camiseta', buttons: [{ id: 'quero', title: 'Quero' }] }] },
  { kind: 'template', name: 'pedido_pronto', language: 'pt_BR', parameters: { '1': 'Carlos' } },
];

test.each(SENT.map((wire) => [wire.kind, wire] as const))('a sent %s is told in its form', async (_kind, wire) => {
  const { db, newId, clock } = api.services;
  const id = await seedConversation(api, ana, { channelId, lastInboundAt: clock.now() - 60_000 });
  await db.insert(messages).values({
    accountId: ana.accountId,
    id: newId(),
    conversationId: id,
    channelId,
    author: 'bot',
    content: { kind: 'text', text: 'x', wire },
    status: 'sent',
    at: clock.now(),
  });
  const [message] = await threadOf(id);
  expect(message?.content).toEqual({ kind: 'text', text: 'x', sent: wire, privateReply: false });
});
