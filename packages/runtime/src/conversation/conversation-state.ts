import type { ChannelKind, EpochMs, WindowState } from '@janela/messaging-window';
import type { RunOrigin } from '../step/run.ts';
import type { Facts } from './facts.ts';
import type { MessageKind, Source } from './conversation-event.ts';

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
  /** E.164 where the platform tells one. */
  readonly phone?: string | null;
  readonly email?: string | null;
}

/** The customer's newest message: what a `no-reply` trigger counts from. */
export interface LastInbound {
  readonly id: string;
  /** The provider's timestamp, never the time of arrival. */
  readonly at: EpochMs;
  readonly text: string | null;
  /** Absent in states of earlier versions: text. */
  readonly kind?: MessageKind;
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
  /** The customer's very first message, by the provider's time. */
  readonly firstInbound: { readonly id: string; readonly at: EpochMs } | null;
  /** When the customer last read something of ours. */
  readonly lastSeenAt: EpochMs | null;
  /** Where the customer came from first; null: nobody knows, so most likely directly. */
  readonly source: Source | null;
  /** When that was, by the provider's time: what came earlier and is told later still counts. */
  readonly sourceAt: EpochMs | null;
  /** What a flow said about who has the last word: holds until the next message of either side. */
  readonly saidStatus: { readonly status: 'pending' | 'answered'; readonly at: EpochMs } | null;
  readonly facts: Facts;
  /** Comments whose one private reply is used up, newest last. */
  readonly repliedComments: readonly string[];
  /** Per trigger: when it last started a run. */
  readonly started: Readonly<Record<string, EpochMs>>;
  /** Per `schedule` timer key: when it is armed for. */
  readonly scheduled: Readonly<Record<string, EpochMs>>;
  /** Runs that wait for their turn, as the flow's arbitration wants it. */
  readonly queue: readonly QueuedStart[];
  /**
   * Names the episode: the time of the newest answer or closing, 0 before the first. Two reminders are of one episode exactly
   * where nobody answered between them. Not a count: counting would depend on the order in which late events arrive.
   */
  readonly episode: number;
  /** Per trigger timer key: the episode and customer message it last fired for. */
  readonly fired: Readonly<Record<string, { readonly episode: number; readonly messageId: string }>>;
}

/** A trigger that has fired and whose run begins when those of the other flows are over. */
export interface QueuedStart {
  readonly flowId: string;
  readonly nodeId: string;
  readonly eventId: string;
  readonly origin: RunOrigin;
}
