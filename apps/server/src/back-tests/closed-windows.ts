import { applyCustomerAction, NEVER_OPENED, type ChannelKind, type EpochMs } from '@janela/messaging-window';
import type { ConversationEvent } from '@janela/runtime';

/** A window that has closed, from the customer's first deed in it. */
export interface ClosedWindow {
  /** The customer's last message in it, or what opened it last. */
  readonly since: EpochMs;
  readonly closedAt: EpochMs;
  /** It closed while the customer's last message had no answer by a person, and nobody had closed the conversation. */
  readonly isLost: boolean;
}

interface Period {
  readonly since: EpochMs;
  readonly until: EpochMs;
}

/** The windows of a conversation that closed within a period, by what really happened. Counted by the provider's times. */
export function closedWindows(
  channel: ChannelKind,
  events: readonly ConversationEvent[],
  { since, until }: Period,
): readonly ClosedWindow[] {
  const deeds = [...events].sort((a, b) => a.at - b.at);
  const closed: ClosedWindow[] = [];
  let window = NEVER_OPENED;
  let [inboundAt, answeredAt]: [EpochMs | null, EpochMs | null] = [null, null];
  function closeBy(moment: EpochMs): void {
    const { openedAt, closesAt } = window;
    if (openedAt === null || closesAt === null || closesAt > moment) return;
    const isLost = inboundAt !== null && (answeredAt === null || answeredAt < inboundAt);
    if (closesAt > since) closed.push({ since: inboundAt ?? openedAt, closedAt: closesAt, isLost });
    window = NEVER_OPENED;
  }
  for (const event of deeds) {
    closeBy(event.at);
    if (event.type === 'customer-message') inboundAt = event.at;
    if (event.type === 'human-message' || event.type === 'conversation-closed') answeredAt = event.at;
    if (event.type === 'customer-message' || event.type === 'customer-action')
      window = applyCustomerAction(window, { channel, action: event.action, at: event.at });
  }
  closeBy(until);
  return closed;
}
