import type { FlowSettings } from '@janela/flow-schema';
import type { EpochMs } from '@janela/messaging-window';
import type { ConversationState, ReplyStatus } from './conversation-state.ts';

type Answers = Pick<
  ConversationState,
  'lastInbound' | 'lastHumanAnswerAt' | 'lastBotMessageAt' | 'closedAt' | 'saidStatus'
>;

/**
 * Who has the last word. Follows from the newest times alone, never from the order in which events arrived.
 * An answer of the same millisecond as the customer's message counts: pending means *newer* than the answer.
 */
export function replyStatus(state: Answers, { botAnswers }: Pick<FlowSettings, 'botAnswers'>): ReplyStatus {
  const inbound = state.lastInbound?.at ?? null;
  if (isSince(state.closedAt, inbound) && isSince(state.closedAt, state.lastHumanAnswerAt)) return 'closed';
  if (inbound === null) return 'none';
  const said = state.saidStatus ?? null;
  if (said !== null && said.at >= inbound && !isSince(state.lastHumanAnswerAt, said.at + 1)) {
    return said.status === 'pending' ? 'pending' : 'answered-by-bot';
  }
  if (isSince(state.lastHumanAnswerAt, inbound)) return 'answered-by-human';
  if (botAnswers && isSince(state.lastBotMessageAt, inbound)) return 'answered-by-bot';
  return 'pending';
}

/** The episode as a flow counts it: with its own idea of whether a bot message answers. */
export function episodeOf(state: Answers, { botAnswers }: Pick<FlowSettings, 'botAnswers'>): number {
  return Math.max(state.lastHumanAnswerAt ?? 0, state.closedAt ?? 0, botAnswers ? (state.lastBotMessageAt ?? 0) : 0);
}

function isSince(time: EpochMs | null, than: EpochMs | null): boolean {
  return time !== null && (than === null || time >= than);
}
