import { sql } from 'drizzle-orm';
import { noReplyTriggers, triggerTimerKey, type FlowProgram } from '@janela/runtime';
import type { Transaction } from '../services.ts';

interface Publication {
  readonly accountId: string;
  readonly flowId: string;
  readonly program: FlowProgram;
  readonly now: number;
}

/**
 * Arms a just published flow's `no-reply` timers for the conversations that are waiting for an answer already, so that
 * the flow counts from their last message and not from the next one. A window that has closed is left in peace: nobody
 * can act on it. A timer that is already armed only moves to an earlier time; one that is too early moves by itself when
 * it rings.
 */
export async function armWaitingConversations(
  tx: Transaction,
  { accountId, flowId, program, now }: Publication,
): Promise<void> {
  for (const trigger of noReplyTriggers(program)) {
    const channels = trigger.channels === 'any' ? null : trigger.channels;
    const dueAt = sql`c.last_inbound_at + ${trigger.durationMs} * interval '1 millisecond'`;
    await tx.execute(sql`
      insert into timers (account_id, conversation_id, key, due_at, ring_at)
      select c.account_id, c.id, ${triggerTimerKey(flowId, trigger.nodeId)}, ${dueAt}, ${dueAt}
      from conversations c join channels ch on ch.id = c.channel_id
      where c.account_id = ${accountId} and c.reply_status = 'pending' and c.last_inbound_at is not null
        and (c.window_closes_at > to_timestamp(${now}::float8 / 1000) or ${dueAt} > to_timestamp(${now}::float8 / 1000))
        and (${channels === null} or ch.kind = any(${sql.param(channels ?? [])}::text[]) or ch.id::text = any(${sql.param(channels ?? [])}::text[]))
      order by c.id
      on conflict (conversation_id, key) do update
        set due_at = least(timers.due_at, excluded.due_at), ring_at = least(timers.ring_at, excluded.ring_at)`);
  }
}
