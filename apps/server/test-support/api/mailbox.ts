import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { callbackify } from 'node:util';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface Mailbox {
  readonly url: string;
  readonly mails: readonly ParsedMail[];
  /** Refuses the next mails with these SMTP codes, in turn. */
  refuse(...codes: number[]): void;
  close(): Promise<void>;
}

/** A real SMTP server that keeps what it is sent. */
export async function openMailbox(): Promise<Mailbox> {
  const mails: ParsedMail[] = [];
  const refusals: number[] = [];
  async function receive(stream: Readable): Promise<void> {
    const mail = await simpleParser(stream);
    const responseCode = refusals.shift();
    if (responseCode !== undefined) throw Object.assign(new Error('Not now'), { responseCode });
    mails.push(mail);
  }

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      callbackify(() => receive(stream))((error) => done(error));
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    mails,
    refuse: (...codes) => void refusals.push(...codes),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
