import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { afterEach, expect, test } from 'vitest';
import { type Mailbox, startMailbox } from './start-mailbox.ts';

let mailbox: Mailbox;
afterEach(() => mailbox.close());

/** Speaks SMTP line by line, like every mail program; returns the codes of the answers. */
async function speak(lines: readonly string[]): Promise<string[]> {
  const { hostname, port } = new URL(mailbox.url);
  const socket = connect(Number(port), hostname);
  const answers = createInterface({ input: socket })[Symbol.asyncIterator]();
  async function code(): Promise<string> {
    for (;;) {
      const { value } = await answers.next();
      const line = String(value);
      if (line[3] === ' ') return line.slice(0, 3);
    }
  }
  const codes = [await code()];
  for (const line of lines) {
    socket.write(`${line}\r\n`);
    codes.push(await code());
  }
  socket.end();
  await once(socket, 'close');
  return codes;
}

const mail = (subject: string) =>
  [
    'From: Janela <janela@example.com>',
    'To: Ana <ana@example.com>, bia@example.com',
    `Subject: ${subject}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Abra https://janela.example/c/1?a=b&c=d agora.',
    '.',
  ].join('\r\n');
const envelope = ['EHLO test', 'MAIL FROM:<janela@example.com>', 'RCPT TO:<ana@example.com>', 'DATA'];

test('keeps what it is sent, read', async () => {
  mailbox = await startMailbox();
  const waiting = mailbox.waitForMail(({ subject }) => subject.includes('Janela'));
  await speak([...envelope, mail('=?utf-8?q?A_Janela_fecha_=C3=A0s_9?='), 'QUIT']);
  expect(await waiting).toMatchObject({
    recipients: ['ana@example.com'],
    from: 'janela@example.com',
    to: ['ana@example.com', 'bia@example.com'],
    subject: 'A Janela fecha às 9',
    html: null,
    links: ['https://janela.example/c/1?a=b&c=d'],
  });
  expect(mailbox.mails).toHaveLength(1);
  expect(await mailbox.waitForMail(({ recipients }) => recipients.length === 1)).toBe(mailbox.mails[0]);
});

test('rejects one mail on request and takes the next', async () => {
  mailbox = await startMailbox();
  mailbox.rejectNext(451);
  expect(await speak([...envelope, mail('1'), 'QUIT'])).toContain('451');
  expect(mailbox.mails).toEqual([]);
  await speak([...envelope, mail('2'), 'QUIT']);
  expect(mailbox.mails.map(({ subject }) => subject)).toEqual(['2']);
});

test.each([
  ['right', 'secret', '235'],
  ['wrong', 'guess', '535'],
])('asks for a log-in: %s password', async (_, password, code) => {
  mailbox = await startMailbox({ login: { user: 'janela', password: 'secret' } });
  expect(mailbox.url).toMatch(/^smtp:\/\/janela:secret@127\.0\.0\.1:\d+$/);
  const plain = Buffer.from(`\0janela\0${password}`).toString('base64');
  expect(await speak(['EHLO test', `AUTH PLAIN ${plain}`, 'QUIT'])).toContain(code);
});

test('says what did come when the awaited mail does not', async () => {
  mailbox = await startMailbox();
  await speak([...envelope, mail('Outro'), 'QUIT']);
  await expect(mailbox.waitForMail(({ subject }) => subject === 'x', 10)).rejects.toThrow(/Outro.*ana@example.com/);
});
