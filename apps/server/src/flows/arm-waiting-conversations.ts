import { sql, type SQL } from 'drizzle-orm';
import type { ChannelFilter } from '@janela/flow-schema';
import { noReplyTriggers, timerKeyOf, triggersOn, triggerTimerKey, type FlowProgram } from '@janela/runtime';
import type { Transaction } from '../services.ts';

interface Publication {
  readonly accountId: string;
  readonly flowId: string;
  readonly program: FlowProgram;
  readonly now: number;
}

/** A timer for each of some conversations. */
interface Arming {
  readonly key: string;
  readonly channels: ChannelFilter;
  readonly dueAt: SQL;
  /** Which conversations it concerns, named `c`. */
  readonly concerns: SQL;
}

/**
 * Arms a flow's timers, when it is published or goes on, for the conversations that are there already, so that it counts from what
 * has happened and not from the next message. A window that has closed is left in peace: nobody can act on it. A timer that is
 * already armed only moves to an earlier time; one that is too early moves by itself when it rings.
 */
export async function armWaitingConversations(tx: Transaction, publication: Publication): Promise<void> {
  const armings = [...silences(publication), ...closings(publication), ...schedules(publication)];
  for (const arming of armings) await arm(tx, publication, arming);
}

function silences({ flowId, program, now }: Publication): Arming[] {
  const unanswered = noReplyTriggers(program).map(({ nodeId, durationMs, channels }) => {
    const dueAt = sql`c.last_inbound_at + ${durationMs} * interval '1 millisecond'`;
    const inTime = sql`(c.window_closes_at > ${moment(now)} or ${dueAt} > ${moment(now)})`;
    const concerns = sql`c.reply_status = 'pending' and c.last_inbound_at is not null and ${inTime}`;
    return { key: triggerTimerKey(flowId, nodeId), channels, dueAt, concerns };
  });
  const unseen = triggersOn(program, 'after-silence')
    .filter(({ on }) => on.since === 'seen')
    .map(({ nodeId, channels }) => ({
      key: triggerTimerKey(flowId, nodeId),
      channels,
      dueAt: moment(now),
      concerns: sql`c.window_closes_at > ${moment(now)} and c.state ->> 'lastSeenAt' is not null`,
    }));
  return [...unanswered, ...unseen];
}

/** When the last working moment before a window's end is, only the ring can tell: it comes at once and finds its time. */
function closings({ flowId, program, now }: Publication): Arming[] {
  return triggersOn(program, 'before-window-closes').map(({ nodeId, channels }) => ({
    key: timerKeyOf('window-closing', { flowId, nodeId }),
    channels,
    dueAt: moment(now),
    concerns: sql`c.window_closes_at > ${moment(now)}`,
  }));
}

/** So it is with the next time of a schedule. One that follows a date of the contact's concerns those who have it. */
function schedules({ flowId, program, now }: Publication): Arming[] {
  return triggersOn(program, 'schedule').map(({ nodeId, channels, on: { when } }) => ({
    key: timerKeyOf('schedule', { flowId, nodeId }),
    channels,
    dueAt: moment(now),
    concerns: when.type === 'date-field' ? sql`jsonb_exists(c.fields, ${when.field})` : sql`c.state is not null`,
  }));
}

/** One statement, however many conversations there are; promotions ring for them in batches. */
async function arm(
  tx: Transaction,
  { accountId }: Publication,
  { key, channels, dueAt, concerns }: Arming,
): Promise<void> {
  const named = channels === 'any' ? [] : channels;
  await tx.execute(sql`
    insert into timers (account_id, conversation_id, key, due_at, ring_at)
    select c.account_id, c.id, ${key}, ${dueAt}, ${dueAt}
    from conversations c join channels ch on ch.id = c.channel_id
    where c.account_id = ${accountId} and ${concerns}
      and (${channels === 'any'} or ch.kind = any(${sql.param(named)}::text[]) or ch.id::text = any(${sql.param(named)}::text[]))
    order by c.id
    on conflict (conversation_id, key) do update
      set due_at = least(timers.due_at, excluded.due_at), ring_at = least(timers.ring_at, excluded.ring_at)`);
}

function moment(epochMs: number): SQL {
  return sql`to_timestamp(${epochMs}::float8 / 1000)`;
}
