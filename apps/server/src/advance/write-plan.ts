import { sql } from 'drizzle-orm';
import { fromDrizzle } from 'pg-boss';
import { replyStatus } from '@janela/runtime';
import { writeTimers } from '@janela/runtime/pgboss';
import { channelActions, messages, runs, traces } from '../database/schema/index.ts';
import { asUuid } from '../database/as-uuid.ts';
import { toStoredJson } from '../inbound/stored-json.ts';
import { notifyLive } from '../live/notify-live.ts';
import { OUTBOX_QUEUE } from '../outbox/outbox-queue.ts';
import { queueHttpRequests } from '../requests/queue-http-requests.ts';
import type { Services, Transaction } from '../services.ts';
import type { Plan } from './plan.ts';
import { settleMessages } from './settle-messages.ts';
import { writeCounts, type CountContext } from './write-counts.ts';
import { writeNotifications } from './write-notifications.ts';
import { writeTasks } from './write-tasks.ts';

/** Writes a plan: everything in the caller's transaction, and the jobs that follow from it rung inside it. */
export async function writePlan(tx: Transaction, context: CountContext, plan: Plan): Promise<void> {
  const services = context;
  if (plan.processedEventIds.length === 0 && plan.states.length === 0) return;
  await markProcessed(tx, services, plan);
  await writeStates(tx, plan);
  await writeRuns(tx, services, plan);
  await writeTraces(tx, services, plan);
  await writeCounts(tx, context, plan.tallies);
  if (plan.messages.length > 0) await tx.insert(messages).values(plan.messages).onConflictDoNothing();
  if (plan.actions.length > 0) await tx.insert(channelActions).values(plan.actions).onConflictDoNothing();
  await settleMessages(tx, services, plan.settlements);
  await queueHttpRequests(tx, services, plan.httpRequests);
  await writeTasks(tx, services, plan.tasks);
  await writeTimers(services.boss, tx, { commands: plan.timers, now: services.clock.now() });
  await ringOutbox(tx, services, plan);
  const told = await writeNotifications(tx, services, plan.notifications);
  await notifyLive(tx, [...plan.live, ...told]);
}

async function markProcessed(tx: Transaction, { clock }: Services, plan: Plan): Promise<void> {
  await tx.execute(sql`
    update conversation_events set processed_at = to_timestamp(${clock.now()}::float8 / 1000)
    where id = any(${sql.param(plan.processedEventIds)}::uuid[])`);
}

async function writeStates(tx: Transaction, plan: Plan): Promise<void> {
  if (plan.states.length === 0) return;
  const rows = plan.states.map(({ conversation, state }) => ({
    id: conversation.id,
    state,
    replyStatus: replyStatus(state, { botAnswers: false }),
    lastInboundAt: state.lastInbound?.at ?? null,
    lastInboundText: state.lastInbound?.text ?? null,
    windowClosesAt: state.window.closesAt,
    assigneeId: asUuid(state.facts.assigneeId),
    stage: state.facts.stage,
    tags: state.facts.tags,
    fields: state.facts.fields,
  }));
  await tx.execute(sql`
    update conversations c set
      state = s.state,
      reply_status = s."replyStatus",
      last_inbound_at = to_timestamp(s."lastInboundAt" / 1000),
      last_inbound_text = s."lastInboundText",
      window_closes_at = to_timestamp(s."windowClosesAt" / 1000),
      assignee_id = s."assigneeId",
      stage = s.stage,
      tags = s.tags,
      fields = s.fields
    from jsonb_to_recordset(${toStoredJson(rows)}::jsonb) as s(id uuid, state jsonb, "replyStatus" text,
      "lastInboundAt" double precision, "lastInboundText" text, "windowClosesAt" double precision,
      "assigneeId" uuid, stage text, tags text[], fields jsonb)
    where c.id = s.id`);
}

async function writeRuns(tx: Transaction, { clock }: Services, plan: Plan): Promise<void> {
  if (plan.runs.length === 0) return;
  // A run that changed twice in one burst is written as it ended.
  const rows = new Map(
    plan.runs.map(({ accountId, conversationId, run }) => [
      run.id,
      {
        accountId,
        id: run.id,
        conversationId,
        flowId: run.flowId,
        versionId: run.versionId,
        status: run.status,
        state: run,
        startedAt: run.startedAt,
        endedAt: run.endedAt,
        nodeId: run.wait?.nodeId ?? null,
        waitingSince: run.wait && clock.now(),
        dueAt: run.wait?.dueAt ?? null,
      },
    ]),
  );
  await tx
    .insert(runs)
    .values([...rows.values()])
    .onConflictDoUpdate({
      target: runs.id,
      set: {
        versionId: sql`excluded.version_id`,
        status: sql`excluded.status`,
        state: sql`excluded.state`,
        endedAt: sql`excluded.ended_at`,
        nodeId: sql`excluded.node_id`,
        // A run that was only taken along to another version has waited all the time.
        waitingSince: sql`case when ${runs.nodeId} = excluded.node_id and ${runs.dueAt} is not distinct from excluded.due_at
          then ${runs.waitingSince} else excluded.waiting_since end`,
        dueAt: sql`excluded.due_at`,
      },
    });
}

async function writeTraces(tx: Transaction, { clock, newId }: Services, plan: Plan): Promise<void> {
  if (plan.traces.length === 0) return;
  const now = clock.now();
  await tx.insert(traces).values(plan.traces.map((row) => ({ ...row, id: newId(), at: now })));
}

async function ringOutbox(tx: Transaction, { boss }: Services, plan: Plan): Promise<void> {
  const conversationIds = new Set(
    [...plan.messages, ...plan.actions].flatMap(({ status, conversationId }) =>
      status === 'queued' ? conversationId : [],
    ),
  );
  if (conversationIds.size === 0) return;
  const jobs = [...conversationIds].map((conversationId) => ({ data: { conversationId } }));
  await boss.insert(OUTBOX_QUEUE, jobs, { db: fromDrizzle(tx, sql) });
}
