import type { EpochMs, RefusalReason, RuleId, SendMode } from '@janela/messaging-window';

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
  readonly content: { readonly kind: 'text'; readonly text: string };
  readonly sendMode: SendMode;
}

/** A message that the window refused: kept in the thread with its reason, never sent. */
export interface BlockMessageEffect {
  readonly type: 'block-message';
  readonly messageId: string;
  readonly runId: string;
  readonly nodeId: string;
  readonly content: { readonly kind: 'text'; readonly text: string };
  readonly ruleId: RuleId;
  readonly reason: RefusalReason;
}

/** Who is told. `assignee` falls back to everybody while the conversation has none. */
export type NotifyRecipient =
  | { readonly type: 'everyone' }
  | { readonly type: 'assignee' }
  | { readonly type: 'role'; readonly role: 'owner' | 'admin' | 'agent' }
  | { readonly type: 'person'; readonly memberId: string };

export type NotifyVia = 'in-app' | 'email' | 'webhook';

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
  | RecordMissedReminderEffect;
