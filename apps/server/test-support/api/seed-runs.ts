import { parseFlow } from '@janela/flow-schema';
import { compile, DEFAULT_LIMITS, newConversation, NO_ORIGIN, start } from '@janela/runtime';
import { temporalCalendar } from '@janela/runtime/calendar';
import { runs } from '../../src/database/schema/index.ts';
import type { TestApi } from './open-test-api.ts';
import { connectChannel, seedConversation } from './seed.ts';
import type { SignedIn } from './sign-up.ts';

/** A published flow that begins at a block `heard` and waits soon after. */
export interface SeededFlow {
  readonly id: string;
  readonly versionId: string;
  readonly document: unknown;
}

/** Runs that wait, each in a conversation of its own, the first a minute longer than the second and so on. */
export async function seedRuns(
  api: TestApi,
  ana: SignedIn,
  { flow, count }: { flow: SeededFlow; count: number },
): Promise<void> {
  const parsed = parseFlow(flow.document);
  if (!parsed.ok) throw new Error('The document of the flow does not parse.');
  const program = compile(parsed.document);
  const { db, newId, clock } = api.services;
  const { id: channelId } = await connectChannel(api, ana);
  for (let index = 0; index < count; index += 1) {
    const contactName = `Cliente ${index}`;
    const conversationId = await seedConversation(api, ana, { channelId, lastInboundAt: clock.now(), contactName });
    const pin = { program, flowId: flow.id, versionId: flow.versionId };
    const { run } = start(
      {
        ...pin,
        origin: NO_ORIGIN,
        trigger: { nodeId: 'heard', eventId: newId() },
        conversation: newConversation(conversationId),
      },
      {
        now: clock.now() - (count - index) * 60_000,
        newId,
        limits: DEFAULT_LIMITS,
        calendar: temporalCalendar,
        account: { timeZone: 'America/Sao_Paulo', workingHours: null, country: 'BR' },
        team: { members: [], pick: () => null },
        channel: { id: channelId, kind: 'whatsapp', name: 'Vendas', marginMs: 0 },
        contact: { id: newId(), name: contactName },
      },
    );
    const { id, flowId, versionId, status, startedAt, wait } = run;
    const pinned = { accountId: ana.accountId, id, conversationId, flowId, versionId };
    const waits = { nodeId: wait?.nodeId ?? null, waitingSince: startedAt, dueAt: wait?.dueAt ?? null };
    await db.insert(runs).values({ ...pinned, status, state: run, startedAt, ...waits });
  }
}
