import type { CustomerAction, EpochMs } from '@janela/messaging-window';

/** Facts every event has. `id` is ours; `at` is the provider's time; `receivedAt` is when we learnt of it. */
interface EventBase {
  readonly id: string;
  readonly at: EpochMs;
  readonly receivedAt: EpochMs;
}

/** The customer wrote: text, media, a button, a quick reply, a story reply … `text` is what can be read of it. */
export interface CustomerMessageEvent extends EventBase {
  readonly type: 'customer-message';
  readonly action: CustomerAction;
  readonly text: string | null;
}

/** The customer did something that is no message: reaction, read, referral, call … */
export interface CustomerActionEvent extends EventBase {
  readonly type: 'customer-action';
  readonly action: CustomerAction;
}

/** A person of the team wrote, in the console, the phone app or another inbox (seen as an echo). */
export interface HumanMessageEvent extends EventBase {
  readonly type: 'human-message';
  readonly source: 'console' | 'phone-app' | 'other-app';
}

/** One of our own bot messages was really sent. */
export interface BotMessageEvent extends EventBase {
  readonly type: 'bot-message';
  readonly messageId: string;
}

/** The platform told what became of a message we sent. */
export interface ReceiptEvent extends EventBase {
  readonly type: 'receipt';
  readonly messageId: string;
  readonly status: 'sent' | 'delivered' | 'read' | 'failed';
  /** The platform's error code, with a failed receipt. */
  readonly error?: { readonly code: string; readonly windowClosed: boolean };
}

/** A timer fell due. Stale ones (the fence moved on) are dropped by the host before they get here. */
export interface TimerEvent extends EventBase {
  readonly type: 'timer';
  readonly key: string;
  readonly dueAt: EpochMs;
}

/** Someone closed the conversation in the console. */
export interface ClosedEvent extends EventBase {
  readonly type: 'conversation-closed';
}

/** An admin published a version and takes a sleeping run along to it. */
export interface MoveRunEvent extends EventBase {
  readonly type: 'move-run';
  readonly runId: string;
  /** Where the run slept when that was chosen. */
  readonly fromNodeId: string;
  readonly toVersionId: string;
  /** The block it goes to and enters anew; null: it sleeps on where it is, until the time it sleeps until. */
  readonly toNodeId: string | null;
}

/** An admin ends a run. */
export interface StopRunEvent extends EventBase {
  readonly type: 'stop-run';
  readonly runId: string;
  /** Where the run slept when that was chosen; null: wherever it is, also where it is paused. */
  readonly fromNodeId: string | null;
  readonly reason: 'stopped-at-publish' | 'flow-removed';
}

export type ConversationEvent =
  | CustomerMessageEvent
  | CustomerActionEvent
  | HumanMessageEvent
  | BotMessageEvent
  | ReceiptEvent
  | TimerEvent
  | ClosedEvent
  | MoveRunEvent
  | StopRunEvent;
