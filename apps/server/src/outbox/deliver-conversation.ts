import { and, eq, lt, sql } from 'drizzle-orm';
import { fromDrizzle } from 'pg-boss';
import { decide, NEVER_OPENED, type Verdict } from '@janela/messaging-window';
import type { OpenChannel } from '../channels/channel-directory.ts';
import type { SendOutcome } from '../channels/channel-adapter.ts';
import { adapters } from '../channels/registry.ts';
import { messages, type StatusReason } from '../database/schema/index.ts';
import { notifyLive } from '../live/notify-live.ts';
import type { Services, Transaction } from '../services.ts';
import { claimMessage, loadDestination, type ClaimedMessage } from './claim-message.ts';
import { laneOf } from './lane-of.ts';
import { doNextAction } from './do-action.ts';
import type { OutboxContext } from './outbox-context.ts';
import { OUTBOX_QUEUE } from './outbox-queue.ts';
import { wireOf } from './stored-content.ts';
import { tellConversations, tellNotSent } from './tell-conversation.ts';

/** After as many tries a platform that keeps asking to try later has refused. */
const MAX_ATTEMPTS = 6;
const FIRST_RETRY_MS = 4_000;

/** A send that has been under way for longer than any request may take was cut off by a crash. */
const CUT_OFF_MS = 60_000;

/** Sends and does what a conversation has queued, in order, until nothing is left that may go now. */
export async function deliverConversation(context: OutboxContext, conversationId: string): Promise<void> {
  for (;;) {
    const message = await claimMessage(context.db, conversationId, context.clock.now());
    if (!message) {
      if (await doNextAction(context, conversationId)) continue;
      return;
    }
    const settled = await deliver(context, message);
    context.metrics.messages.inc({ outcome: settled.status });
    await context.db.transaction((tx) => settle(tx, context, { message, settled }));
    if (settled.status === 'queued') return;
  }
}

/** What became of one attempt. */
type Settled =
  | { readonly status: 'sent'; readonly providerId: string }
  | { readonly status: 'queued'; readonly reason: StatusReason; readonly notBefore: number }
  | { readonly status: 'blocked' | 'failed' | 'uncertain'; readonly reason: StatusReason };

async function deliver(context: OutboxContext, message: ClaimedMessage): Promise<Settled> {
  const channel = await context.channels.find(message.channelId);
  if (!channel?.enabled) return failed('channel_disconnected');
  const { to, window, lastCustomerMessageAt } = await loadDestination(context.db, message.conversationId);
  if (!to) return failed('no_address');
  // Asked again although the flow or the composer has asked before: time has passed since.
  const verdict = decide({
    channel: channel.kind,
    window: window ?? NEVER_OPENED,
    // Also where a program wrote with a key: only a member is a person.
    author: message.memberId === null ? 'bot' : 'human',
    ...(await laneOf(context.db, message, channel.kind)),
    now: context.clock.now(),
    marginMs: channel.marginMs,
    lastCustomerMessageAt,
  });
  if (!verdict.allowed) return blocked(verdict);
  const adapter = adapters[channel.kind];
  const { privateReply } = message.content;
  const request = {
    to: privateReply === undefined ? to : { kind: privateReply.kind, value: privateReply.id },
    content: wireOf(message.content),
    sendMode: verdict.sendMode,
    correlationId: message.id,
  };
  const call = adapter.render(request, channel);
  if (call === null) return failed('form_not_on_channel');
  const exchange = await context.graph.send(call, channel.accessToken);
  const outcome: SendOutcome = exchange.left
    ? adapter.classify(exchange.answer)
    : { type: 'retry', code: 'unreachable', afterMs: null, pauseChannel: false };
  return toSettled(outcome, { message, channel, context });
}

function toSettled(
  outcome: SendOutcome,
  { message, channel, context }: { message: ClaimedMessage; channel: OpenChannel; context: OutboxContext },
): Settled {
  switch (outcome.type) {
    case 'accepted':
      return { status: 'sent', providerId: outcome.providerId };
    case 'uncertain':
      return { status: 'uncertain', reason: { code: 'no_answer', detail: outcome.detail } };
    case 'retry': {
      const reason = { code: outcome.code };
      if (message.attempts >= MAX_ATTEMPTS) return { status: 'failed', reason };
      const backOff = FIRST_RETRY_MS * 4 ** (message.attempts - 1);
      return { status: 'queued', reason, notBefore: context.clock.now() + (outcome.afterMs ?? backOff) };
    }
    case 'refused':
      if (outcome.reaction !== 'none') {
        context.logger.warn(
          { channelId: channel.id, code: outcome.code, reaction: outcome.reaction },
          'a channel refused a message',
        );
      }
      return {
        status: outcome.windowClosed ? 'blocked' : 'failed',
        reason: { code: outcome.code, detail: outcome.detail },
      };
  }
}

function failed(code: string): Settled {
  return { status: 'failed', reason: { code } };
}

function blocked(verdict: Extract<Verdict, { allowed: false }>): Settled {
  return { status: 'blocked', reason: { code: verdict.ruleId, detail: verdict.reason } };
}

async function settle(
  tx: Transaction,
  context: OutboxContext,
  { message, settled }: { message: ClaimedMessage; settled: Settled },
): Promise<void> {
  const providerId = settled.status === 'sent' ? settled.providerId : null;
  const reason = 'reason' in settled ? JSON.stringify(settled.reason) : null;
  // A status webhook may have overtaken the answer: then only the id is news.
  await tx
    .update(messages)
    .set({
      status: sql`case when ${messages.status} = 'sending' then ${settled.status} else ${messages.status} end`,
      providerId: sql`coalesce(${providerId}, ${messages.providerId})`,
      reason: sql`case when ${messages.status} = 'sending' then ${reason}::jsonb else ${messages.reason} end`,
      notBefore: settled.status === 'queued' ? settled.notBefore : null,
    })
    .where(eq(messages.id, message.id));
  if (settled.status === 'queued') await ringLater(tx, context, { message, at: settled.notBefore });
  if (settled.status === 'sent') await tellConversations(tx, context, [{ message, at: context.clock.now() }]);
  if (settled.status === 'blocked' || settled.status === 'failed') {
    const error = { code: settled.reason.code, windowClosed: settled.status === 'blocked' };
    await tellNotSent(tx, context, { message, error });
  }
  await notifyLive(tx, [{ accountId: message.accountId, type: 'message.changed', id: message.id }]);
}

async function ringLater(
  tx: Transaction,
  { boss }: Services,
  { message, at }: { message: ClaimedMessage; at: number },
): Promise<void> {
  const job = { data: { conversationId: message.conversationId }, startAfter: new Date(at) };
  await boss.insert(OUTBOX_QUEUE, [job], { db: fromDrizzle(tx, sql) });
}

/**
 * Sends that were cut off: the request may have left, so they are never sent again blindly. A status or an echo settles
 * them, or a person does. Returns the conversations whose next message may now go.
 */
export async function markCutOff(db: Services['db'], now: number): Promise<string[]> {
  const rows = await db
    .update(messages)
    .set({ status: 'uncertain', reason: { code: 'cut_off' } })
    .where(and(eq(messages.status, 'sending'), lt(messages.claimedAt, now - CUT_OFF_MS)))
    .returning({ conversationId: messages.conversationId });
  return rows.map(({ conversationId }) => conversationId);
}
