import { and, eq } from 'drizzle-orm';
import { DEFAULT_MARGIN_MS, type ChannelKind } from '@janela/messaging-window';
import type { InboundBody, InboundEvent } from '../../src/channels/inbound-event.ts';
import type { Locale } from '../../src/database/schema/auth.ts';
import {
  accounts,
  channels,
  conversations,
  flows,
  identities,
  members,
  users,
  webhookEndpoints,
} from '../../src/database/schema/index.ts';
import { publishFlow, type PublishResult } from '../../src/flows/publish-flow.ts';
import type { RunChoices } from '../../src/flows/plan-run-orders.ts';
import { ingest, type Delivery } from '../../src/inbound/ingest.ts';
import { readReminderFlow } from './reminder-flow.ts';
import type { TestWorld } from './test-world.ts';

/** One account of a test world. */
export interface TestTeam {
  readonly accountId: string;
  addMember(member?: { role?: 'owner' | 'admin' | 'agent'; locale?: Locale; name?: string }): Promise<string>;
  addChannel(kind?: ChannelKind, name?: string): Promise<TestChannel>;
  /** A receiver of signed webhooks; `secret` as Standard Webhooks writes it. */
  addEndpoint(url: string, secret: string, kind?: 'webhook' | 'slack'): Promise<string>;
  /** A flow with this draft, published; the 24-hour reminder where none is given. */
  publish(draft?: object): Promise<{ readonly flowId: string; readonly result: PublishResult }>;
  /** The same for a flow that must be right; throws with its issues where it is not. Returns the flow's id. */
  goLive(draft: object): Promise<string>;
  publishAgain(flowId: string, draft: object, runs?: RunChoices): Promise<PublishResult>;
}

/** One channel of a team, with what can happen on it. Everything is ingested, nothing answered: see `settle`. */
export interface TestChannel {
  readonly id: string;
  readonly kind: ChannelKind;
  delivery(events: readonly InboundEvent[], receivedAt?: number): Delivery;
  receive(events: readonly InboundEvent[], receivedAt?: number): Promise<void>;
  /** A customer writes now, or at `at` with a delivery that arrives now. Returns the conversation's id. */
  customerWrites(from: string, text: string, at?: number): Promise<string>;
  conversationOf(address: string): Promise<string>;
}

const IDENTITY_KIND = { whatsapp: 'wa_id', messenger: 'psid', instagram: 'igsid' } as const;

export async function createTeam(world: TestWorld, options: { timeZone?: string } = {}): Promise<TestTeam> {
  const { db, newId, secretBox } = world.context;
  const accountId = newId();
  await db
    .insert(accounts)
    .values({ id: accountId, name: 'Loja', slug: accountId, timeZone: options.timeZone ?? 'America/Sao_Paulo' });
  const team: TestTeam = {
    accountId,

    async addMember({ role = 'agent', locale = 'en', name = 'Ana' } = {}) {
      const [id, userId] = [newId(), newId()];
      await db.insert(users).values({ id: userId, name, email: `${userId}@example.com`, locale });
      await db.insert(members).values({ id, organizationId: accountId, userId, role });
      return id;
    },

    async addChannel(kind = 'whatsapp', name = 'Vendas') {
      const id = newId();
      const secrets = { accessToken: `token-${id}`, appSecret: 'app-secret', verifyToken: 'verify-token' };
      await db.insert(channels).values({
        accountId,
        id,
        kind,
        name,
        externalId: id,
        login: kind === 'instagram' ? 'instagram' : null,
        secrets: secretBox.seal(JSON.stringify(secrets)),
        marginMs: DEFAULT_MARGIN_MS,
        createdAt: world.now(),
      });
      return testChannel(world, { accountId, id, kind });
    },

    async addEndpoint(url, secret, kind = 'webhook') {
      const id = newId();
      await db
        .insert(webhookEndpoints)
        .values({ accountId, id, kind, url, secret: secretBox.seal(secret), createdAt: world.now() });
      return id;
    },

    async publish(draft = readReminderFlow()) {
      const flowId = newId();
      const now = world.now();
      await db.insert(flows).values({ accountId, id: flowId, name: 'Flow', draft, createdAt: now, updatedAt: now });
      const result = await publishFlow(world.context, { accountId, flowId, revision: 1, note: null, memberId: null });
      return { flowId, result };
    },

    async goLive(draft) {
      const { flowId, result } = await team.publish(draft);
      if (!result.ok) throw new Error(`The flow cannot be published: ${JSON.stringify(result)}`);
      return flowId;
    },

    async publishAgain(flowId, draft, choices) {
      const [flow] = await db.select().from(flows).where(eq(flows.id, flowId));
      const revision = (flow?.revision ?? 0) + 1;
      await db.update(flows).set({ draft, revision }).where(eq(flows.id, flowId));
      const runs = choices === undefined ? {} : { runs: choices };
      return publishFlow(world.context, { accountId, flowId, revision, note: null, memberId: null, ...runs });
    },
  };
  return team;
}

function testChannel(
  world: TestWorld,
  { accountId, id, kind }: { accountId: string; id: string; kind: ChannelKind },
): TestChannel {
  const channel: TestChannel = {
    id,
    kind,
    delivery: (events, receivedAt = world.now()) => ({ accountId, channelId: id, receivedAt, events }),
    receive: (events, receivedAt) => ingest(world.inbox, [channel.delivery(events, receivedAt)]),
    async customerWrites(from, text, at = world.now()) {
      await channel.receive([customerMessage({ from, text, at, kind: IDENTITY_KIND[kind] })]);
      return channel.conversationOf(from);
    },
    async conversationOf(address) {
      const [found] = await world.context.db
        .select({ id: conversations.id })
        .from(conversations)
        .innerJoin(identities, eq(identities.conversationId, conversations.id))
        .where(and(eq(identities.channelId, id), eq(identities.value, address)));
      if (!found) throw new Error(`There is no conversation with ${address}.`);
      return found.id;
    },
  };
  return channel;
}

let eventNumber = 0;

export interface EventFacts {
  readonly from: string;
  readonly at: number;
  readonly kind?: InboundEvent['identities'][number]['kind'];
  readonly key?: string;
  readonly name?: string | null;
}

/** Any event of one person, as an adapter would have parsed it. */
export function inboundEvent(
  body: InboundBody,
  { from, at, kind = 'wa_id', key, name = null }: EventFacts,
): InboundEvent {
  eventNumber += 1;
  return {
    dedupeKey: key ?? `event:${eventNumber}`,
    identities: [{ kind, value: from }],
    profileName: name,
    occurredAt: at,
    body,
    raw: { eventNumber },
  };
}

export function customerMessage({ text, ...facts }: EventFacts & { readonly text: string }): InboundEvent {
  eventNumber += 1;
  const providerId = facts.key ?? `in.${eventNumber}`;
  return inboundEvent(
    { type: 'customer-message', action: 'message', providerId, content: { kind: 'text', text } },
    { key: `message:${providerId}`, ...facts },
  );
}

/** A person of the business wrote outside Janela. `maybeOwn`: on a platform that does not tell whose message it is. */
export function humanEcho({
  text,
  providerId,
  maybeOwn = false,
  ...facts
}: EventFacts & { readonly text: string; readonly providerId?: string; readonly maybeOwn?: boolean }): InboundEvent {
  eventNumber += 1;
  const id = providerId ?? `echo.${eventNumber}`;
  return inboundEvent(
    {
      type: 'human-message',
      source: maybeOwn ? 'other-app' : 'phone-app',
      providerId: id,
      ...(maybeOwn ? { maybeOwn: true } : {}),
      content: { kind: 'text', text },
    },
    { key: `echo:${id}`, ...facts },
  );
}
