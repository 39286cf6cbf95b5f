import { and, eq, isNull, sql } from 'drizzle-orm';
import {
  analyseFlow,
  canonicalHash,
  certify,
  linkFlows,
  parseFlow,
  type AnalysisContext,
  type Certificate,
  type Issue,
  type ParsedFlow,
} from '@janela/flow-schema';
import { RULE_PACK } from '@janela/messaging-window';
import { compile } from '@janela/runtime';
import { promoteTimers } from '@janela/runtime/pgboss';
import { flows, flowVersions } from '../database/schema/index.ts';
import { notifyLive } from '../live/notify-live.ts';
import type { Services, Transaction } from '../services.ts';
import { armWaitingConversations } from './arm-waiting-conversations.ts';
import { lockLiveFlows } from './live-flows-lock.ts';
import { loadAnalysisContext } from './load-analysis-context.ts';
import { loadChoiceCase } from './load-choice-case.ts';
import { orderWaitingRuns } from './order-runs.ts';
import {
  ALL_STAY,
  findChoiceProblems,
  planRunOrders,
  type ChoiceProblem,
  type RunChoices,
  type RunOrders,
} from './plan-run-orders.ts';

export interface PublishInput {
  readonly accountId: string;
  readonly flowId: string;
  /** The revision of the draft the admin has seen; any other is refused. */
  readonly revision: number;
  readonly note: string | null;
  readonly memberId: string | null;
  /** What becomes of runs that wait under older versions. All stay where nothing is chosen. */
  readonly runs?: RunChoices;
}

export type PublishResult =
  | {
      readonly ok: true;
      readonly versionId: string;
      readonly number: number;
      /** Whether the flow was paused, and starts runs again. */
      readonly resumed: boolean;
      readonly certificate: Certificate;
      readonly runs: RunOrders['counts'];
    }
  | { readonly ok: false; readonly reason: 'not-found' }
  | { readonly ok: false; readonly reason: 'conflict'; readonly revision: number }
  | { readonly ok: false; readonly reason: 'invalid'; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly reason: 'choices'; readonly problems: readonly ChoiceProblem[] };

/**
 * Makes the draft the live version: parsed and analysed again here (the designer's word is not enough), linked with the flows
 * it calls, stored as an immutable version with what it was proved to be, made live, the conversations that already wait get
 * their timers, and running runs are told what was chosen for them, in one transaction. Publishing an unchanged draft gives
 * back the live version.
 */
export async function publishFlow(services: Services, input: PublishInput): Promise<PublishResult> {
  const result = await services.db.transaction((tx) => publish(tx, services, input));
  // What just became due within the horizon must not wait for the next promotion.
  if (result.ok) await promoteTimers(services.boss, services.db, services.clock.now());
  return result;
}

async function publish(tx: Transaction, services: Services, input: PublishInput): Promise<PublishResult> {
  await lockLiveFlows(tx, input.accountId);
  const mine = and(eq(flows.accountId, input.accountId), eq(flows.id, input.flowId), isNull(flows.deletedAt));
  const [flow] = await tx.select().from(flows).where(mine).for('update');
  if (!flow) return { ok: false, reason: 'not-found' };
  if (flow.revision !== input.revision) return { ok: false, reason: 'conflict', revision: flow.revision };
  const parsed = parseFlow(flow.draft);
  if (!parsed.ok) return { ok: false, reason: 'invalid', issues: parsed.issues };

  const { document } = parsed;
  const context = await loadAnalysisContext(tx, input);
  const issues = analyseFlow(document, context);
  if (issues.some(({ severity }) => severity === 'error')) return { ok: false, reason: 'invalid', issues };
  const linked = withCalledFlows(document, context);
  const choiceCase = await loadChoiceCase(tx, { flowId: flow.id, document: linked, choices: input.runs ?? ALL_STAY });
  const problems = findChoiceProblems(choiceCase);
  if (problems.length > 0) return { ok: false, reason: 'choices', problems };

  const now = services.clock.now();
  const certificate = certify(linked, { ...context, linked: true }, { now });
  const version = await insertVersion(tx, services, { input, document, linked, certificate });
  await tx
    .update(flows)
    .set({ liveVersionId: version.id, draftHash: version.hash, pausedAt: null, updatedAt: now })
    .where(mine);
  const { orders, counts } = planRunOrders(choiceCase, version.id);
  await orderWaitingRuns(tx, services, { flowId: flow.id, orders });
  await armWaitingConversations(tx, {
    accountId: input.accountId,
    flowId: flow.id,
    program: compile(linked),
    now,
  });
  await notifyLive(tx, [{ accountId: input.accountId, type: 'flow.changed', id: flow.id, revision: flow.revision }]);
  const { id: versionId, number } = version;
  return { ok: true, versionId, number, resumed: flow.pausedAt !== null, certificate, runs: counts };
}

/** The flow with those that it calls in their blocks' places; itself where it calls none. */
function withCalledFlows(document: ParsedFlow, { otherFlows = [] }: AnalysisContext): ParsedFlow {
  const documents = new Map(otherFlows.map((other) => [other.id, other.document]));
  const result = linkFlows(document, (flowId) => documents.get(flowId) ?? null);
  // The analysis links by the same flows, and has told what cannot be linked.
  return result.ok ? result.document : document;
}

interface NewVersion {
  readonly input: PublishInput;
  readonly document: ParsedFlow;
  readonly linked: ParsedFlow;
  readonly certificate: Certificate;
}

async function insertVersion(
  tx: Transaction,
  { clock, newId }: Services,
  { input, document, linked, certificate }: NewVersion,
): Promise<{ id: string; number: number; hash: string }> {
  const { accountId, flowId, note, memberId } = input;
  const hash = canonicalHash(document);
  const [newest] = await tx
    .select({
      id: flowVersions.id,
      number: flowVersions.number,
      hash: flowVersions.hash,
      runs: sql<ParsedFlow>`coalesce(${flowVersions.linked}, ${flowVersions.document})`,
    })
    .from(flowVersions)
    .where(eq(flowVersions.flowId, flowId))
    .orderBy(sql`${flowVersions.number} desc`)
    .limit(1);
  // Unchanged itself, it may call a flow that has changed: then it is another version.
  if (newest?.hash === hash && canonicalHash(newest.runs) === canonicalHash(linked)) return newest;
  const version = { id: newId(), number: (newest?.number ?? 0) + 1, hash };
  await tx.insert(flowVersions).values({
    ...version,
    accountId,
    flowId,
    document,
    linked: linked === document ? null : linked,
    note,
    rulePack: RULE_PACK.id,
    certificate,
    publishedBy: memberId,
    publishedAt: clock.now(),
  });
  return version;
}
