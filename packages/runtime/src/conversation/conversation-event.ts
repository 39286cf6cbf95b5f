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

export type ConversationEvent =
  | CustomerMessageEvent
  | CustomerActionEvent
  | HumanMessageEvent
  | BotMessageEvent
  | ReceiptEvent
  | TimerEvent
  | ClosedEvent;
