import type { ChannelKind, EpochMs, WindowState } from '@janela/messaging-window';

/** none: nobody wrote yet. pending: the customer's last message is newer than the last answer. */
export type ReplyStatus = 'none' | 'pending' | 'answered-by-bot' | 'answered-by-human' | 'closed';

/** What the runtime must know of the channel a conversation is on. */
export interface ChannelView {
  readonly id: string;
  readonly kind: ChannelKind;
  readonly name: string;
  /** How long before the window really closes the runtime stops sending, in milliseconds. */
  readonly marginMs: number;
}

/** What the runtime must know of the contact. */
export interface ContactView {
  readonly id: string;
  /** Null while the platform has not told a name. */
  readonly name: string | null;
}

/** The customer's newest message: what a `no-reply` trigger counts from. */
export interface LastInbound {
  readonly id: string;
  /** The provider's timestamp, never the time of arrival. */
  readonly at: EpochMs;
  readonly text: string | null;
}

/**
 * The state of one conversation as the pure machine keeps it: plain JSON, stored as such.
 * Every time in it is the provider's and moves only forward, so events that arrive out of order settle to one state.
 */
export interface ConversationState {
  readonly id: string;
  readonly window: WindowState;
  readonly lastInbound: LastInbound | null;
  readonly lastHumanAnswerAt: EpochMs | null;
  readonly lastBotMessageAt: EpochMs | null;
  readonly closedAt: EpochMs | null;
  /**
   * Names the episode: the time of the newest answer or closing, 0 before the first. Two reminders are of one episode exactly
   * where nobody answered between them. Not a count: counting would depend on the order in which late events arrive.
   */
  readonly episode: number;
  /** Per trigger timer key: the episode and customer message it last fired for. */
  readonly fired: Readonly<Record<string, { readonly episode: number; readonly messageId: string }>>;
}
