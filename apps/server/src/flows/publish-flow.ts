import { and, eq, sql } from 'drizzle-orm';
import { canonicalHash, parseFlow, type FlowDocument, type Issue } from '@janela/flow-schema';
import { RULE_PACK } from '@janela/messaging-window';
import { compile } from '@janela/runtime';
import { promoteTimers } from '@janela/runtime/pgboss';
import { flows, flowVersions } from '../database/schema/index.ts';
import { notifyLive } from '../live/notify-live.ts';
import type { Services, Transaction } from '../services.ts';
import { armWaitingConversations } from './arm-waiting-conversations.ts';
import { lockLiveFlows } from './live-flows-lock.ts';

export interface PublishInput {
  readonly accountId: string;
  readonly flowId: string;
  /** The revision of the draft the admin has seen; any other is refused. */
  readonly revision: number;
  readonly note: string | null;
  readonly memberId: string | null;
}

export type PublishResult =
  | { readonly ok: true; readonly versionId: string; readonly number: number }
  | { readonly ok: false; readonly reason: 'not-found' }
  | { readonly ok: false; readonly reason: 'conflict'; readonly revision: number }
  | { readonly ok: false; readonly reason: 'invalid'; readonly issues: readonly Issue[] };

/**
 * Makes the draft the live version: parsed again here (the designer's word is not enough), stored as an immutable
 * version, made live, and the conversations that already wait get their timers, in one transaction. Publishing an
 * unchanged draft gives back the live version.
 */
export async function publishFlow(services: Services, input: PublishInput): Promise<PublishResult> {
  const result = await services.db.transaction((tx) => publish(tx, services, input));
  // What just became due within the horizon must not wait for the next promotion.
  if (result.ok) await promoteTimers(services.boss, services.db, services.clock.now());
  return result;
}

async function publish(tx: Transaction, services: Services, input: PublishInput): Promise<PublishResult> {
  await lockLiveFlows(tx, input.accountId);
  const mine = and(eq(flows.accountId, input.accountId), eq(flows.id, input.flowId));
  const [flow] = await tx.select().from(flows).where(mine).for('update');
  if (!flow) return { ok: false, reason: 'not-found' };
  if (flow.revision !== input.revision) return { ok: false, reason: 'conflict', revision: flow.revision };
  const parsed = parseFlow(flow.draft);
  if (!parsed.ok) return { ok: false, reason: 'invalid', issues: parsed.issues };

  const version = await insertVersion(tx, services, { input, document: parsed.document });
  const now = services.clock.now();
  await tx.update(flows).set({ liveVersionId: version.id, pausedAt: null, updatedAt: now }).where(mine);
  await armWaitingConversations(tx, {
    accountId: input.accountId,
    flowId: flow.id,
    program: compile(parsed.document),
    now,
  });
  await notifyLive(tx, [{ accountId: input.accountId, type: 'flow.changed', id: flow.id }]);
  return { ok: true, versionId: version.id, number: version.number };
}

async function insertVersion(
  tx: Transaction,
  { clock, newId }: Services,
  { input, document }: { input: PublishInput; document: FlowDocument },
): Promise<{ id: string; number: number }> {
  const { accountId, flowId, note, memberId } = input;
  const hash = canonicalHash(document);
  const [newest] = await tx
    .select({ id: flowVersions.id, number: flowVersions.number, hash: flowVersions.hash })
    .from(flowVersions)
    .where(eq(flowVersions.flowId, flowId))
    .orderBy(sql`${flowVersions.number} desc`)
    .limit(1);
  if (newest?.hash === hash) return newest;
  const version = { id: newId(), number: (newest?.number ?? 0) + 1 };
  await tx.insert(flowVersions).values({
    ...version,
    accountId,
    flowId,
    hash,
    document,
    note,
    rulePack: RULE_PACK.id,
    publishedBy: memberId,
    publishedAt: clock.now(),
  });
  return version;
}
