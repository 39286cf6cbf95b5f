import { sql } from 'drizzle-orm';
import type { AdvanceResult, Run } from '@janela/runtime';
import { takeDueTimers } from '@janela/runtime/pgboss';
import { handleEffect } from '../effects/handlers.ts';
import { holdLiveFlows } from '../flows/live-flows-lock.ts';
import type { ProgramCache } from '../flows/program-cache.ts';
import type { Services, Transaction } from '../services.ts';
import {
  loadOpenRuns,
  loadPendingEvents,
  lockConversations,
  type LoadedConversation,
  type PendingEvent,
} from './load.ts';
import { emptyPlan, type Plan } from './plan.ts';
import { recogniseOwnEchoes } from './recognise-own-echoes.ts';
import { resolveReceipts } from './resolve-receipts.ts';
import { stepConversation, type StepServices, type Work } from './step-conversation.ts';
import { Surroundings } from './surroundings.ts';
import { withoutSecrets } from './without-secrets.ts';
import { writePlan } from './write-plan.ts';

export interface AdvanceContext extends Services, StepServices {
  readonly programs: ProgramCache;
  /** Names this process's rows among the counts of blocks, from 1. */
  readonly shard: number;
}

/**
 * Takes these conversations over everything that is waiting for them: stored events and due timers, oldest first. State,
 * runs, traces, timers, messages and notifications are written in one transaction, or none of them. Idempotent: called
 * again, or at the same time in another process, it finds nothing to do.
 */
export async function advanceConversations(context: AdvanceContext, conversationIds: readonly string[]): Promise<void> {
  const ids = [...new Set(conversationIds)].sort();
  await context.db.transaction(async (tx) => {
    const plan = await planBatch(tx, context, ids);
    await writePlan(tx, context, plan);
  });
}

async function planBatch(tx: Transaction, context: AdvanceContext, ids: readonly string[]): Promise<Plan> {
  const now = context.clock.now();
  const conversations = await lockConversations(tx, ids);
  await holdLiveFlows(
    tx,
    conversations.map(({ accountId }) => accountId),
  );
  // The locks come first: what is read below cannot be taken by another worker any more.
  const events = await resolveReceipts(tx, context, await recogniseOwnEchoes(tx, await loadPendingEvents(tx, ids)));
  const pending = Map.groupBy(events, (event) => event.conversationId);
  const due = Map.groupBy(await takeDueTimers(tx, ids, now), (timer) => timer.conversationId);
  const busy = conversations.filter(({ id }) => pending.has(id) || due.has(id));
  for (const { dueAt } of [...due.values()].flat())
    context.metrics.timerLateness.observe(Math.max(0, now - dueAt) / 1000);
  const plan = emptyPlan();
  if (busy.length === 0) return plan;

  const runs = await loadOpenRuns(
    tx,
    busy.map(({ id }) => id),
  );
  const accountIds = [...new Set(busy.map(({ accountId }) => accountId))];
  const flows = await context.programs.load(tx, {
    accountIds,
    pinnedVersionIds: pinnedVersions([...runs.values()].flat(), events),
  });
  const surroundings = new Surroundings(tx, { accountIds, now });
  for (const conversation of busy) {
    const { id, accountId } = conversation;
    await planConversation(context, plan, {
      conversation,
      surroundings,
      events: pending.get(id) ?? [],
      dueTimers: due.get(id) ?? [],
      runs: (runs.get(id) ?? []).map(({ state }) => state),
      flows: flows.get(accountId) ?? [],
    });
  }
  await surroundings.write();
  return plan;
}

/** The versions that runs are pinned to, and those they are to be moved to: these need not be live any more. */
function pinnedVersions(runs: readonly { readonly state: Run }[], events: readonly PendingEvent[]): string[] {
  const targets = events.flatMap(({ body }) => (body.type === 'move-run' ? body.toVersionId : []));
  return [...runs.map(({ state }) => state.versionId), ...targets];
}

async function planConversation(context: AdvanceContext, plan: Plan, work: Work): Promise<void> {
  const { conversation } = work;
  for (const event of work.events) {
    plan.processedEventIds.push(event.id);
    recordEvent(plan, conversation, event);
  }
  const result = await stepConversation(context, work);
  if (result) addResult(context, plan, { work, result });
  plan.live.push({ accountId: conversation.accountId, type: 'conversation.changed', id: conversation.id });
}

function recordEvent(plan: Plan, conversation: LoadedConversation, { id, body, occurredAt }: PendingEvent): void {
  if (body.type === 'receipt' || body.type === 'own-echo')
    plan.settlements.push({ conversationId: conversation.id, body });
  if (body.type !== 'customer-message' && body.type !== 'human-message') return;
  plan.messages.push({
    accountId: conversation.accountId,
    id,
    conversationId: conversation.id,
    channelId: conversation.channel.id,
    author: body.type === 'customer-message' ? 'customer' : 'human',
    content: body.content,
    status: 'received',
    providerId: body.providerId,
    at: occurredAt,
  });
}

function addResult(context: AdvanceContext, plan: Plan, { work, result }: { work: Work; result: AdvanceResult }): void {
  const { conversation } = work;
  const { accountId, id: conversationId } = conversation;
  plan.states.push({ conversation, state: result.conversation });
  for (const run of result.runs) plan.runs.push({ accountId, conversationId, run });
  for (const tally of result.tallies) plan.tallies.push({ accountId, tally });
  for (const trace of result.traces) plan.traces.push({ accountId, conversationId, trace: withoutSecrets(trace) });
  const runs = new Map([...work.runs, ...result.runs].map((run) => [run.id, run]));
  for (const effect of result.effects) {
    handleEffect(effect, {
      plan,
      conversation,
      state: result.conversation,
      now: context.clock.now(),
      newId: context.newId,
      runOf: (runId) => runs.get(runId) ?? null,
    });
  }
}

/** Conversations whose news nobody has taken for a while: a job that got lost, or a process that died before it. */
export async function findNeglected(tx: Transaction, olderThan: number): Promise<string[]> {
  const { rows } = await tx.execute(sql`
    select distinct conversation_id from conversation_events
    where processed_at is null and conversation_id is not null and received_at < to_timestamp(${olderThan}::float8 / 1000)
    limit 5000`);
  return rows.map((row) => String(row['conversation_id']));
}
