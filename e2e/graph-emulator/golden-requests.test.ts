import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import type { Account } from './account.ts';
import type { GraphEmulator } from './start-graph-emulator.ts';
import { hour, noon, startTestEmulator, type TestEmulator } from './test-support/start-test-emulator.ts';

/**
 * Every request that the server's golden files say is sent is one that Meta takes. Read as data: neither side knows the
 * other's code.
 */
interface GoldenCall {
  readonly description: string;
  readonly channel: { readonly externalId: string; readonly login?: 'page' | 'instagram' };
  readonly call: Request;
}

interface Request {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

type Kind = Account['channel'];
const kinds: readonly Kind[] = ['whatsapp', 'messenger', 'instagram'];

function read(kind: Kind): readonly GoldenCall[] {
  const file = new URL(`../../apps/server/test/channels/${kind}/outbound.json`, import.meta.url);
  const { render = [], actions = [] } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, GoldenCall[]>;
  return [...render, ...actions].filter(({ call }) => call !== null);
}

let world: TestEmulator | undefined;
afterEach(() => world?.close());

describe.each(kinds)('%s', (kind) => {
  test.each(read(kind))('$description', async ({ channel, call }) => {
    const account = accountOf(kind, channel);
    world = await startTestEmulator({ accounts: [account] });
    const customer = customerOf(world.emulator, account, call.body);
    // With a tag for people the window has closed.
    customer.text('Oi', { at: call.body['tag'] === undefined ? noon : noon - 72 * hour });
    const { path, body } = withRealComment(customer, call);
    const answer = await world.post(`/v25.0${path}`, body, account.token);
    expect(answer.body.error).toBeUndefined();
    expect(world.emulator.sends).toMatchObject([{ outcome: 'accepted' }]);
  });
});

function customerOf(emulator: GraphEmulator, { channel, id: accountId }: Account, body: Request['body']) {
  if (channel === 'whatsapp') {
    const { to, recipient } = body;
    const address =
      typeof recipient === 'string'
        ? { userId: recipient }
        : { waId: (typeof to === 'string' ? to : '5511988887777').replace('+', '') };
    return emulator.whatsAppCustomer(accountId, { ...address, name: 'Ana' });
  }
  const { id = '67' } = (body['recipient'] ?? {}) as { readonly id?: string };
  return channel === 'messenger'
    ? emulator.messengerCustomer(accountId, { id, name: 'Ana' })
    : emulator.instagramCustomer(accountId, { id, username: 'ana' });
}

/** The comments of the golden files are nobody's: one of the emulator's takes their place. */
function withRealComment(customer: ReturnType<typeof customerOf>, { path, body }: Request): Request {
  const edge = /\/(?:comments|replies)$/.exec(path)?.[0];
  const recipient = body['recipient'];
  const key = typeof recipient === 'object' && recipient !== null ? Object.keys(recipient)[0] : undefined;
  if (!('comment' in customer) || (edge === undefined && (key === undefined || key === 'id'))) return { path, body };
  const isPost = key === 'post_id' && 'visitorPost' in customer;
  const { messageId = '' } = isPost ? customer.visitorPost('Oi') : customer.comment('Oi');
  if (edge !== undefined) return { path: `/${messageId}${edge}`, body };
  return { path, body: { ...body, recipient: { [key ?? '']: messageId } } };
}

function accountOf(kind: Kind, { externalId: id, login = 'page' }: GoldenCall['channel']): Account {
  const about = { id, token: 'EAA-golden', name: 'Loja Aurora' };
  if (kind === 'messenger') return { ...about, channel: kind, utilityTemplates: ['order_ready', 'hello'] };
  if (kind === 'instagram') return { ...about, channel: kind, username: 'aurora', login };
  const template = { category: 'UTILITY', status: 'APPROVED' } as const;
  const templates = [
    // The golden files fill one gap by name, and two by position.
    { ...template, name: 'order_ready', language: 'pt_BR', bodyParameters: 1 },
    { ...template, name: 'order_counted', language: 'pt_BR', bodyParameters: 2 },
    { ...template, name: 'hello', language: 'en_US', bodyParameters: 0 },
    { ...template, name: 'promo', language: 'pt_BR', bodyParameters: 1 },
  ];
  return { ...about, channel: kind, businessAccountId: '102', displayPhoneNumber: '15550783881', templates };
}
