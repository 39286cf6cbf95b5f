import type { ChannelAction, NotifyWay, OutgoingContent, Recipient, TemplateContent } from '@janela/flow-schema';
import type { EpochMs, RefusalReason, RuleId, SendMode } from '@janela/messaging-window';

/** A message with its variables filled in. */
export type SentContent = OutgoingContent | TemplateContent;

/** Arm a timer. `lazy`: leave an armed one alone, it is not later than this one; `exact`: move it to this time. */
export interface ArmTimerEffect {
  readonly type: 'arm-timer';
  readonly key: string;
  readonly dueAt: EpochMs;
  readonly mode: 'lazy' | 'exact';
}

export interface CancelTimerEffect {
  readonly type: 'cancel-timer';
  readonly key: string;
}

/** Queue a message to the customer. The host asks the window again when it really sends. */
export interface SendMessageEffect {
  readonly type: 'send-message';
  readonly messageId: string;
  readonly runId: string;
  readonly nodeId: string;
  readonly content: SentContent;
  readonly sendMode: SendMode;
  /** With a private reply: the comment it answers. */
  readonly commentId?: string;
}

/** A message that the window refused: kept in the thread with its reason, never sent. */
export interface BlockMessageEffect {
  readonly type: 'block-message';
  readonly messageId: string;
  readonly runId: string;
  readonly nodeId: string;
  readonly content: SentContent;
  readonly ruleId: RuleId;
  readonly reason: RefusalReason;
}

export type NotifyRecipient = Recipient;
export type NotifyVia = NotifyWay;

/** Something done in the conversation that is no message: a reaction, a read mark, a public answer to a comment. */
export interface ChannelActionEffect {
  readonly type: 'channel-action';
  readonly actionId: string;
  readonly runId: string;
  readonly nodeId: string;
  readonly action: ChannelAction;
  /** What it is about: the customer's message of this event id, or a comment. Null: the conversation as such. */
  readonly target: { readonly type: 'message' | 'comment'; readonly id: string } | null;
}

/** Ask another system. The host answers with an `http-answered` event in any case. */
export interface HttpRequestEffect {
  readonly type: 'http-request';
  readonly requestId: string;
  readonly runId: string;
  readonly nodeId: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** For one attempt, in milliseconds. */
  readonly timeoutMs: number;
  readonly retries: number;
}

/** Write something into the thread that only the team sees. */
export interface InternalNoteEffect {
  readonly type: 'internal-note';
  readonly noteId: string;
  readonly runId: string;
  readonly nodeId: string;
  readonly text: string;
}

/** Give the team something to do. */
export interface CreateTaskEffect {
  readonly type: 'create-task';
  readonly taskId: string;
  readonly runId: string;
  readonly nodeId: string;
  readonly title: string;
  readonly dueAt: EpochMs | null;
  readonly recipients: readonly NotifyRecipient[];
}

/** Tell the team. Allowed at any time: nothing of it reaches the customer. */
export interface NotifyTeamEffect {
  readonly type: 'notify-team';
  readonly notificationId: string;
  readonly runId: string;
  readonly nodeId: string;
  readonly recipients: readonly NotifyRecipient[];
  readonly via: readonly NotifyVia[];
  /** The admin's own words with variables filled in; absent where the standard text is to be used, in the reader's language. */
  readonly text?: string;
  /** What the standard text and the webhook body are made from. */
  readonly facts: NotificationFacts;
}

export interface NotificationFacts {
  readonly contactName: string | null;
  readonly channelId: string;
  readonly lastInbound: { readonly at: EpochMs; readonly text: string | null } | null;
  /** Null where the window never opened. In the past where it has closed. */
  readonly windowClosesAt: EpochMs | null;
}

/** A reminder whose window had closed before it could be rung: kept for the history, nobody can act on it any more. */
export interface RecordMissedReminderEffect {
  readonly type: 'record-missed-reminder';
  readonly flowId: string;
  readonly nodeId: string;
  readonly dueAt: EpochMs;
  readonly windowClosedAt: EpochMs;
}

/** Everything a host must do for the runtime. Closed: a new member does not compile until every host has decided. */
export type Effect =
  | ArmTimerEffect
  | CancelTimerEffect
  | SendMessageEffect
  | BlockMessageEffect
  | NotifyTeamEffect
  | RecordMissedReminderEffect
  | ChannelActionEffect
  | HttpRequestEffect
  | InternalNoteEffect
  | CreateTaskEffect;
