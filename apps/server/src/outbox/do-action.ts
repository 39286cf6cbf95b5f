import { eq } from 'drizzle-orm';
import { adapters } from '../channels/registry.ts';
import { channelActions } from '../database/schema/index.ts';
import { claimAction, platformTarget, type ClaimedAction } from './claim-action.ts';
import { loadAddress } from './claim-message.ts';
import type { OutboxContext } from './outbox-context.ts';

/** A sign that somebody is typing, long after they were, would only look odd. */
const TYPING_GOES_STALE_MS = 60_000;

/**
 * Does the next thing of a conversation that is no message; false where there is none that may go now. At most once: it is claimed
 * before it is tried and never tried again. Losing a reaction harms nobody, answering a comment twice in public does.
 */
export async function doNextAction(context: OutboxContext, conversationId: string): Promise<boolean> {
  const action = await claimAction(context.db, conversationId);
  if (!action) return false;
  const reason = await attempt(context, action);
  context.metrics.actions.inc({ outcome: reason === null ? 'done' : 'failed' });
  await context.db
    .update(channelActions)
    .set({ status: reason === null ? 'done' : 'failed', reason })
    .where(eq(channelActions.id, action.id));
  return true;
}

/** Why it was not done, by code; null where it was. */
async function attempt(context: OutboxContext, claimed: ClaimedAction): Promise<string | null> {
  const { db, channels, graph, clock } = context;
  const { action, at, channelId, conversationId } = claimed;
  if (action.action === 'typing' && clock.now() - at > TYPING_GOES_STALE_MS) return 'too_late';
  const channel = await channels.find(channelId);
  if (!channel?.enabled) return 'channel_disconnected';
  const to = await loadAddress(db, conversationId);
  if (!to) return 'no_address';
  const target = await platformTarget(db, claimed);
  if (target === 'missing') return 'no_target';
  const adapter = adapters[channel.kind];
  const call = adapter.renderAction({ action, to, target }, channel);
  if (call === null) return 'not_on_channel';
  const { left, answer } = await graph.send(call, channel.accessToken);
  if (!left) return 'unreachable';
  const outcome = adapter.classifyAction(answer);
  if (outcome.type === 'done') return null;
  return outcome.type === 'uncertain' ? 'no_answer' : outcome.code;
}
