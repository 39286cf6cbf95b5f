import Fastify from 'fastify';
import type { InstagramAccount, MessengerPage, WhatsAppNumber } from '../account.ts';
import { type GraphEmulator, type GraphEmulatorOptions, startGraphEmulator } from '../start-graph-emulator.ts';

export const number: WhatsAppNumber = {
  channel: 'whatsapp',
  id: '106540352242922',
  token: 'EAA-number',
  businessAccountId: '102290129340398',
  displayPhoneNumber: '15550783881',
  name: 'Loja Aurora',
  templates: [
    { name: 'order_update', language: 'pt_BR', category: 'UTILITY', status: 'APPROVED', bodyParameters: 1 },
    { name: 'hello', language: 'en_US', category: 'MARKETING', status: 'APPROVED', bodyParameters: 0 },
    { name: 'paused', language: 'en_US', category: 'MARKETING', status: 'PAUSED', bodyParameters: 0 },
    { name: 'disabled', language: 'en_US', category: 'MARKETING', status: 'DISABLED', bodyParameters: 0 },
    { name: 'pending', language: 'en_US', category: 'MARKETING', status: 'PENDING', bodyParameters: 0 },
    { name: 'code', language: 'en_US', category: 'AUTHENTICATION', status: 'APPROVED', bodyParameters: 1 },
  ],
};
export const page: MessengerPage = {
  channel: 'messenger',
  id: '103000000000001',
  token: 'EAA-page',
  name: 'Loja Aurora',
  utilityTemplates: ['order_status'],
};
/** Shares the Page's token, as Instagram through a Page does. */
export const linkedInstagram: InstagramAccount = {
  channel: 'instagram',
  id: '17841400000000001',
  token: 'EAA-page',
  username: 'lojaaurora',
  name: 'Loja Aurora',
  login: 'page',
  pageId: page.id,
};
export const directInstagram: InstagramAccount = {
  channel: 'instagram',
  id: '17841400000000002',
  token: 'IGAA-direct',
  username: 'aurora.outlet',
  name: 'Aurora Outlet',
  login: 'instagram',
};

export const waId = '5511988887777';
export const bsuid = 'BR.13491208655302741918';
export const psid = '24680000000000001';
export const igsid = '17840000000000009';
export const directIgsid = '17840000000000010';
export const noon = Date.UTC(2026, 10, 23, 12);
export const hour = 3_600_000;

export interface TestEmulator {
  readonly emulator: GraphEmulator;
  readonly received: ReceivedWebhook[];
  /** Answers of the webhook address to come, then 200 for ever. */
  readonly webhookAnswers: number[];
  setNow(at: number): void;
  post(path: string, body: unknown, token?: string): Promise<GraphAnswer>;
  get(path: string, token?: string): Promise<GraphAnswer>;
  close(): Promise<void>;
}

export interface GraphAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly error?: {
      readonly code: number;
      readonly error_subcode?: number;
      readonly type: string;
      readonly message: string;
      readonly error_data?: { readonly details: string };
      readonly fbtrace_id: string;
    };
    readonly [field: string]: unknown;
  };
}

export interface ReceivedWebhook {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly raw: Buffer;
  readonly body: { readonly object: string; readonly entry: readonly Record<string, unknown>[] };
}

/** The emulator with four accounts, a clock that stands at noon, and an address that takes its webhooks. */
export async function startTestEmulator(options: Partial<GraphEmulatorOptions> = {}): Promise<TestEmulator> {
  let now = noon;
  const received: ReceivedWebhook[] = [];
  const webhookAnswers: number[] = [];
  const receiver = Fastify({ forceCloseConnections: true });
  receiver.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, raw, done) => done(null, raw));
  receiver.post<{ Body: Buffer }>('/hook', async (request, reply) => {
    received.push({ headers: request.headers, raw: request.body, body: JSON.parse(request.body.toString()) });
    return reply.status(webhookAnswers.shift() ?? 200).send('');
  });
  receiver.get<{ Querystring: Record<string, string> }>('/hook', async (request, reply) =>
    request.query['hub.verify_token'] === 'right'
      ? reply.send(request.query['hub.challenge'])
      : reply.status(403).send(''),
  );
  const hook = await receiver.listen({ host: '127.0.0.1', port: 0 });
  const emulator = await startGraphEmulator({
    now: () => now,
    appSecret: 'app-secret',
    accounts: [number, page, linkedInstagram, directInstagram],
    webhookUrl: () => `${hook}/hook`,
    ...options,
  });

  async function call(path: string, init: RequestInit, token: string | undefined): Promise<GraphAnswer> {
    const headers: Record<string, string> = init.body === undefined ? {} : { 'content-type': 'application/json' };
    if (token !== undefined && token !== '') headers['authorization'] = `Bearer ${token}`;
    const answer = await fetch(`${emulator.url}${path}`, { ...init, headers });
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as GraphAnswer['body'] };
  }

  return {
    emulator,
    received,
    webhookAnswers,
    setNow: (at) => void (now = at),
    post: (path, body, token) => call(path, { method: 'POST', body: JSON.stringify(body) }, token),
    get: (path, token) => call(path, {}, token),
    async close() {
      await emulator.close();
      await receiver.close();
    },
  };
}
