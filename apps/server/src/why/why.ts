import type { ReplyStatus, TriggerSkipReason } from '@janela/runtime';
import type { CustomerAction, EpochMs, RuleId } from '@janela/messaging-window';
import type { MessageAuthor, MessageStatus, StatusReason } from '../database/schema/messages.ts';

/** `closing`: open, but within the channel's safety margin of its end, in which nothing is sent any more. */
export type WhyPhase = 'never-opened' | 'open' | 'closing' | 'closed';

export interface WhyWindow {
  readonly phase: WhyPhase;
  readonly openedAt: EpochMs | null;
  readonly closesAt: EpochMs | null;
  readonly openedBy: CustomerAction | null;
  /** The rule that says what opens it and for how long, and the platform's page it was read from. */
  readonly ruleId: RuleId;
  readonly source: string;
}

export interface WhyRun {
  readonly id: string;
  readonly flowId: string;
  readonly flowName: string;
  readonly version: number;
  readonly startedAt: EpochMs;
  /** At the moment, not now. `ended`: over by then. */
  readonly state: 'waiting' | 'ended' | 'unrecorded';
  /** Where it waits. */
  readonly nodeId: string | null;
  /** Null: no time ends the wait, or it does not wait. */
  readonly waitsUntil: EpochMs | null;
  readonly endedAt: EpochMs | null;
  /** How it ended. */
  readonly status: 'completed' | 'failed' | 'paused' | 'stopped' | null;
  /** Coded: a `FailureReason`, a `StopReason` or `human-answered`. */
  readonly reason: string | null;
}

/** What the window said when a flow wanted to send. */
export interface WhyVerdict {
  readonly at: EpochMs;
  readonly allowed: boolean;
  readonly ruleId: string;
  readonly reason: string | null;
}

export interface WhyMessage {
  readonly id: string;
  readonly author: MessageAuthor;
  readonly at: EpochMs;
  readonly text: string | null;
  /** What became of it by now. */
  readonly status: MessageStatus;
  readonly reason: StatusReason | null;
  /** With a message of a flow that was not sent: whether the window refused it when it was queued, or only when it was to leave. */
  readonly refusedWhen: 'queued' | 'sending' | null;
  /** Null: not a flow's, or its trace is not kept. */
  readonly queued: WhyVerdict | null;
  readonly flowId: string | null;
  readonly nodeId: string | null;
}

/** Something the team was, or was not, told. */
export interface WhyNotice {
  readonly what: 'told' | 'missed';
  readonly at: EpochMs;
  readonly flowId: string | null;
  readonly nodeId: string;
}

export type TriggerAnswer =
  | { readonly why: 'started'; readonly at: EpochMs; readonly runId: string }
  | { readonly why: 'skipped'; readonly at: EpochMs; readonly reason: TriggerSkipReason }
  | { readonly why: 'armed'; readonly dueAt: EpochMs }
  | { readonly why: 'other-channel' }
  /** Nothing of what it listens to came in the time that was looked at. */
  | { readonly why: 'nothing-heard' };

export type WhyTrigger = TriggerAnswer & { readonly nodeId: string; readonly kind: string };

export interface WhyFlow {
  readonly flowId: string;
  readonly name: string;
  readonly state: 'live' | 'paused' | 'not-live-yet' | 'removed';
  /** The version that was live at the moment; null: none. */
  readonly version: number | null;
  /** No trigger of it listens to this conversation's channel. */
  readonly isDeafToChannel: boolean;
  readonly triggers: readonly WhyTrigger[];
}

export interface Why {
  readonly at: EpochMs;
  /** From when on messages and traces around the moment were looked at. */
  readonly since: EpochMs;
  /** The oldest trace of the conversation; null: there is none. */
  readonly recordSince: EpochMs | null;
  readonly window: WhyWindow;
  /** Null: the record does not go back so far. */
  readonly replyStatus: ReplyStatus | null;
  readonly runs: readonly WhyRun[];
  readonly messages: readonly WhyMessage[];
  readonly notices: readonly WhyNotice[];
  readonly flows: readonly WhyFlow[];
}
