import type { MESSAGE_KINDS } from '@janela/flow-schema';
import type { CustomerAction, EpochMs } from '@janela/messaging-window';
import type { FactChange } from './facts.ts';

/** What a message is, whatever words it has. `unknown`: something the platform would not show us. */
export type MessageKind = (typeof MESSAGE_KINDS)[number] | 'unknown';

/** Where a customer came from. */
export type Source = 'ad' | 'link' | 'direct';

/** What led the customer here: an ad, or a link with a reference. */
export interface Referral {
  readonly from: 'ad' | 'link';
  readonly ref: string | null;
  readonly adId: string | null;
}

/** A comment below a post of the business. */
export interface Comment {
  readonly id: string;
  /** Absent: a comment. A visitor's own post is answered as a comment is, and named otherwise to the platform. */
  readonly kind?: 'comment' | 'visitor-post';
  readonly postId: string | null;
  readonly text: string;
}

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
  /** Absent: text. */
  readonly kind?: MessageKind;
  /** Id of what was pressed: a button, a quick reply, a row of a list, an entry of the menu. */
  readonly payload?: string | null;
  readonly referral?: Referral | null;
}

/** The customer did something that is no message: reaction, read, referral, call … */
export interface CustomerActionEvent extends EventBase {
  readonly type: 'customer-action';
  readonly action: CustomerAction;
  readonly comment?: Comment;
  readonly referral?: Referral | null;
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

/** People or the API changed what is noted about the conversation. */
export interface FactsChangedEvent extends EventBase {
  readonly type: 'facts-changed';
  readonly changes: readonly FactChange[];
}

/** Somebody asked for a run: the runtime API, or a person in the console. */
export interface FlowAskedForEvent extends EventBase {
  readonly type: 'flow-asked-for';
  readonly flowId: string;
  readonly inputs: Readonly<Record<string, string>>;
}

/** The answer to a run's HTTP request, or that none came. */
export interface HttpAnsweredEvent extends EventBase {
  readonly type: 'http-answered';
  readonly runId: string;
  readonly requestId: string;
  readonly answer: HttpAnswer;
}

export type HttpAnswer =
  | { readonly outcome: 'ok'; readonly status: number; readonly json: unknown }
  /** `status` null: nobody answered, or the address is not one that may be asked. */
  | { readonly outcome: 'failed'; readonly status: number | null; readonly reason: string }
  | { readonly outcome: 'timed-out' };

export type ConversationEvent =
  | CustomerMessageEvent
  | CustomerActionEvent
  | HumanMessageEvent
  | BotMessageEvent
  | ReceiptEvent
  | TimerEvent
  | ClosedEvent
  | MoveRunEvent
  | StopRunEvent
  | FactsChangedEvent
  | FlowAskedForEvent
  | HttpAnsweredEvent;
