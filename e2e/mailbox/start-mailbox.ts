import type { AddressInfo } from 'node:net';
import { callbackify } from 'node:util';
import { type AddressObject, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { createEventList } from '../event-list.ts';

/** One mail as it was received. */
export interface ReceivedMail {
  /** Who the envelope is for, which is what decides delivery. */
  readonly recipients: readonly string[];
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly headers: ReadonlyMap<string, unknown>;
  /** Every link of the text and the HTML. */
  readonly links: readonly string[];
  /** What came over the wire. */
  readonly raw: string;
}

export interface MailboxOptions {
  readonly port?: number;
  /** Log-in to ask for; none unless told. */
  readonly login?: { readonly user: string; readonly password: string };
}

export interface Mailbox {
  /** For the server's settings: `smtp://127.0.0.1:port`. */
  readonly url: string;
  readonly mails: readonly ReceivedMail[];
  waitForMail(fits: (mail: ReceivedMail) => boolean, timeoutMs?: number): Promise<ReceivedMail>;
  /** Answers the next mail with this SMTP code (4xx: try again later, 5xx: never) and drops it. */
  rejectNext(code: number, message?: string): void;
  close(): Promise<void>;
}

/** A real SMTP server on the loopback address that keeps what it is sent. */
export async function startMailbox(options: MailboxOptions = {}): Promise<Mailbox> {
  const mails = createEventList<ReceivedMail>(
    'mail',
    ({ recipients, subject }) => `“${subject}” to ${recipients.join()}`,
  );
  const rejections: { code: number; message: string }[] = [];
  const { login } = options;

  async function receive(stream: AsyncIterable<unknown>, recipients: readonly string[]): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
    const rejection = rejections.shift();
    if (rejection !== undefined) throw Object.assign(new Error(rejection.message), { responseCode: rejection.code });
    mails.add(await readMail(Buffer.concat(chunks), recipients));
  }

  const server = new SMTPServer({
    authOptional: login === undefined,
    allowInsecureAuth: true,
    disabledCommands: login === undefined ? ['STARTTLS', 'AUTH'] : ['STARTTLS'],
    onAuth(auth, _session, done) {
      const isRight = login !== undefined && auth.username === login.user && auth.password === login.password;
      if (isRight) done(null, { user: auth.username });
      else done(new Error('Invalid user name or password'));
    },
    onData(stream, session, done) {
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      callbackify(receive)(stream, recipients, (error) => done(error));
    },
  });
  // A client that goes away in the middle, killed on purpose, must not take the test run with it.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;

  return {
    url: `smtp://${login === undefined ? '' : `${login.user}:${login.password}@`}127.0.0.1:${port}`,
    mails: mails.all,
    waitForMail: mails.waitFor,
    rejectNext: (code, message = 'Not now') => void rejections.push({ code, message }),
    async close() {
      mails.close();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function readMail(raw: Buffer, recipients: readonly string[]): Promise<ReceivedMail> {
  const parsed = await simpleParser(raw);
  const html = typeof parsed.html === 'string' ? parsed.html : null;
  const text = parsed.text ?? '';
  const links = `${text}\n${html ?? ''}`.match(/https?:\/\/[^\s"'<>)\]]+/g) ?? [];
  return {
    recipients,
    from: parsed.from?.value[0]?.address ?? '',
    to: addressesOf(parsed.to),
    subject: parsed.subject ?? '',
    text,
    html,
    headers: parsed.headers,
    links: [...new Set(links.map((link) => link.replaceAll('&amp;', '&')))],
    raw: raw.toString('utf8'),
  };
}

function addressesOf(to: AddressObject | AddressObject[] | undefined): string[] {
  const objects = to === undefined ? [] : Array.isArray(to) ? to : [to];
  return objects.flatMap(({ value }) => value.flatMap(({ address }) => (address === undefined ? [] : [address])));
}
