import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ConversationDetail } from '../../api/answers.ts';
import { fakeServer } from '../../test-support/fake-server.ts';
import { renderConsole } from '../../test-support/render-console.tsx';
import { sampleConversation } from '../../test-support/sample-conversation.ts';
import { Composer } from './composer.tsx';

const open = sampleConversation({ hoursLeft: 1.2 });
const SEND = `POST /api/v1/conversations/${open.id}/messages`;
const REFUSED = {
  status: 409,
  body: { status: 409, code: 'JANELA_WINDOW_CLOSED', title: 'The messaging window does not allow this message now.' },
};

function box(): HTMLTextAreaElement {
  return screen.getByRole('textbox', { name: 'Message' });
}

function show(conversation: ConversationDetail) {
  return renderConsole(<Composer conversation={conversation} />);
}

test('has the focus, shows the time left and sends what was written once', async () => {
  const asked = fakeServer({ [SEND]: () => ({ status: 201, body: { id: 'x' } }) });
  const person = show(open);
  expect(document.activeElement).toBe(box());
  expect(screen.getByText(/1 h 1[12] left/)).toBeDefined();
  await person.keyboard('Claro, reservo para você!{Enter}');
  await waitFor(() => expect(box().value).toBe(''));
  expect(asked).toHaveLength(1);
  expect(asked[0]?.body).toEqual({ text: 'Claro, reservo para você!' });
  expect(asked[0]?.headers.get('idempotency-key')).toMatch(/^[\w-]{8,}$/);
  expect(document.activeElement).toBe(box());
});

test('sends nothing that is empty', async () => {
  const asked = fakeServer({});
  const person = show(open);
  await person.type(box(), '   {Enter}');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Send' }).disabled).toBe(true);
  expect(asked).toHaveLength(0);
});

test('keeps the text that the window refused, and says why', async () => {
  fakeServer({ [SEND]: () => REFUSED });
  const person = show(open);
  await person.type(box(), 'Oi{Enter}');
  expect(await screen.findByText(/window does not allow this message now/)).toBeDefined();
  expect(box().value).toBe('Oi');
});

test('tries the same text with the same key, and a changed one with another', async () => {
  const asked = fakeServer({ [SEND]: () => 'unreachable' });
  const person = show(open);
  const press = () => person.click(screen.getByRole('button', { name: 'Send' }));
  await person.type(box(), 'Oi');
  await press();
  await screen.findByText(/cannot be reached/);
  await press();
  await waitFor(() => expect(asked).toHaveLength(2));
  await person.type(box(), ' Ana');
  await press();
  await waitFor(() => expect(asked).toHaveLength(3));
  const [first, second, third] = asked.map(({ headers }) => headers.get('idempotency-key'));
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

test('is shut with the plain reason where the platform takes nothing', () => {
  show(sampleConversation({ hoursLeft: -1, composer: { allowed: false, until: null, reason: 'window-closed' } }));
  expect(box().disabled).toBe(true);
  const reason = document.getElementById(box().getAttribute('aria-describedby') ?? '');
  expect(reason?.textContent ?? '').toMatch(/WhatsApp lets you write freely again as soon as the customer writes/);
});

test('shuts by itself when the permission has ended since', () => {
  show(sampleConversation({ hoursLeft: 0 }));
  expect(box().disabled).toBe(true);
  expect(screen.getByText(/The messaging window has closed/)).toBeDefined();
});

test('keeps a draft', async () => {
  const person = show(open);
  await person.type(box(), 'Quase pronto');
  expect(sessionStorage.getItem(`janela.draft.${open.id}`)).toBe('Quase pronto');
});
