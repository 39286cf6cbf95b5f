import Fastify from 'fastify';
import { Webhook } from 'standardwebhooks';
import { createEventList } from '../event-list.ts';

/** One delivery of Janela's outgoing webhook. */
export interface WebhookDelivery {
  readonly id: string;
  /** Seconds, as the header tells them. */
  readonly timestamp: number;
  readonly isSigned: boolean;
  /** Why the signature does not hold, or null. */
  readonly fault: string | null;
  readonly body: unknown;
  readonly raw: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** What it was answered with. */
  readonly status: number;
}

export interface WebhookReceiverOptions {
  /** `whsec_…`; may come later, because the server makes it. */
  readonly secret?: string;
  readonly port?: number;
  /**
   * The clock to hold timestamps to, epoch milliseconds. Unless told, age is not judged: a server whose clock a test has moved is days away from ours.
   */
  readonly now?: () => number;
}

export interface WebhookReceiver {
  readonly url: string;
  readonly deliveries: readonly WebhookDelivery[];
  waitForDelivery(fits: (delivery: WebhookDelivery) => boolean, timeoutMs?: number): Promise<WebhookDelivery>;
  setSecret(secret: string): void;
  /** Answers the next deliveries with these codes, then 204 again. */
  answerNext(...statuses: number[]): void;
  close(): Promise<void>;
}

const toleranceSeconds = 5 * 60;

/** Takes webhooks and checks them as the Standard Webhooks specification says: https://www.standardwebhooks.com. */
export async function startWebhookReceiver(options: WebhookReceiverOptions = {}): Promise<WebhookReceiver> {
  const deliveries = createEventList<WebhookDelivery>('webhook', ({ raw }) => raw.slice(0, 200));
  const answers: number[] = [];
  let secret = options.secret;

  function faultOf(raw: string, headers: WebhookDelivery['headers']): string | null {
    const signed: Record<string, string> = {};
    for (const name of ['webhook-id', 'webhook-timestamp', 'webhook-signature']) {
      const value = headers[name];
      if (typeof value !== 'string' || value === '') return `The header ${name} is missing.`;
      signed[name] = value;
    }
    if (secret === undefined) return 'No secret to check with.';
    const timestamp = Number(signed['webhook-timestamp']);
    if (options.now !== undefined && Math.abs(options.now() / 1000 - timestamp) > toleranceSeconds) {
      return `The timestamp ${timestamp} is not of now.`;
    }
    // The library holds the timestamp to the real clock only; the signature is what is wanted of it.
    const expected = new Webhook(secret).sign(signed['webhook-id'] ?? '', new Date(timestamp * 1000), raw);
    const given = (signed['webhook-signature'] ?? '').split(' ');
    return given.includes(expected) ? null : 'The signature does not fit.';
  }

  const server = Fastify({ forceCloseConnections: true });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'string' }, (_request, raw, done) => done(null, raw));
  server.post<{ Body: string }>('/*', async (request, reply) => {
    const raw = request.body;
    const fault = faultOf(raw, request.headers);
    const status = answers.shift() ?? 204;
    await reply.status(status).send();
    deliveries.add({
      id: String(request.headers['webhook-id'] ?? ''),
      timestamp: Number(request.headers['webhook-timestamp']),
      isSigned: fault === null,
      fault,
      body: parseJson(raw),
      raw,
      headers: request.headers,
      status,
    });
    return reply;
  });
  const address = await server.listen({ host: '127.0.0.1', port: options.port ?? 0 });

  return {
    url: `${address}/hooks`,
    deliveries: deliveries.all,
    waitForDelivery: deliveries.waitFor,
    setSecret: (value) => void (secret = value),
    answerNext: (...statuses) => void answers.push(...statuses),
    async close() {
      deliveries.close();
      await server.close();
    },
  };
}

function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return raw;
  }
}
