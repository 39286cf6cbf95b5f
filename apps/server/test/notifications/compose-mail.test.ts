import { describe, expect, test } from 'vitest';
import { composeMail, type MailInput } from '../../src/notifications/compose-mail.ts';

const NOW = Date.UTC(2026, 10, 20, 16, 32);

function mail(changes: Partial<MailInput> = {}) {
  return composeMail({
    kind: 'reminder',
    text: null,
    contactName: 'Carlos Lima',
    channelName: 'WhatsApp Loja',
    lastMessage: { text: 'Ainda tem em azul?' },
    windowClosesAt: NOW + 58 * 60_000,
    now: NOW,
    locale: 'en',
    timeZone: 'America/Sao_Paulo',
    link: 'https://janela.test/conversations/1',
    ...changes,
  });
}

test.each([
  ['en', 'Carlos Lima is waiting for your answer: 58 min left', 'closes in 58 min', '2:30'],
  ['pt-BR', 'Carlos Lima espera sua resposta: faltam 58 min', 'fecha em 58 min', '14:30'],
  ['es', 'Carlos Lima espera tu respuesta: quedan 58 min', 'se cierra en 58 min', '14:30'],
] as const)('in %s: who, where, what they wrote, time left, when by the account’s clock, and the link', (...row) => {
  const [locale, subject, window, at] = row;
  const { subject: written, text, html } = mail({ locale });
  expect(written).toBe(subject);
  for (const body of [text, html]) {
    for (const part of [
      'Carlos Lima',
      'WhatsApp Loja',
      'Ainda tem em azul?',
      window,
      at,
      'https://janela.test/conversations/1',
    ])
      expect(body).toContain(part);
  }
  expect(html).toContain(`<html lang="${locale}">`);
});

describe('time left', () => {
  test.each([
    [23 * 60 + 59, '23 h 59 min'],
    [60, '1 h'],
    [59.99, '59 min'],
    [0.5, '0 min'],
  ])('%d minutes are told as %s: never more than there is', (minutes, words) => {
    expect(mail({ windowClosesAt: NOW + minutes * 60_000 }).text).toContain(`closes in ${words} (`);
  });

  test('a mail that comes late says that the window has closed', () => {
    const { text } = mail({ windowClosesAt: NOW - 60_000 });
    expect(text).toContain('closed at');
    expect(text).not.toContain('closes in');
  });

  test('a window that never opened is told as that', () => {
    expect(mail({ windowClosesAt: null }).text).toContain('has not been opened');
  });
});

describe('what others wrote', () => {
  const HOSTILE = `<img src=x onerror="alert(1)"> & 'so on'`;

  test.each([
    ['the message', { lastMessage: { text: HOSTILE } }],
    ['the name', { contactName: HOSTILE }],
    ['the channel', { channelName: HOSTILE }],
    ['the text of the block', { text: HOSTILE }],
    ['the address', { link: `https://janela.test/"><script>alert(1)</script>` }],
  ])('becomes no markup (%s)', (_what, changes) => {
    const { html } = mail(changes);
    expect(html).not.toMatch(/<img|<script/);
    expect(html).toContain('&lt;');
  });

  test('cannot add a header', () => {
    const { subject } = mail({ contactName: 'Carlos\r\nBcc: everybody@example.com' });
    expect(subject).not.toMatch(/[\r\n]/);
  });
});

test('the admin’s own words take the place of the standard sentence', () => {
  const { text } = mail({ text: 'Corre que o Carlos espera!' });
  expect(text).toContain('Corre que o Carlos espera!');
  expect(text).not.toContain('nobody has answered');
});

test('somebody without a name who sent a picture is told as that', () => {
  const { subject, text } = mail({ contactName: null, lastMessage: { text: null }, locale: 'pt-BR' });
  expect(subject).toContain('Um cliente');
  expect(text).toContain('(sem texto)');
});

test('a missed reminder says so first', () => {
  expect(mail({ kind: 'missed', windowClosesAt: NOW - 1 }).subject).toBe('Carlos Lima was not answered in time');
});
