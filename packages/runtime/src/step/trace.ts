import type { ConditionRule, NodeKind } from '@janela/flow-schema';
import type { EpochMs, RuleId } from '@janela/messaging-window';
import type { FactChange } from '../conversation/facts.ts';
import type { ConversationEvent } from '../conversation/conversation-event.ts';
import type { ReplyStatus } from '../conversation/conversation-state.ts';
import type { Effect } from './effect.ts';

/** Why a trigger that was looked at started nothing. */
export type TriggerSkipReason =
  | 'other-channel'
  | 'text-does-not-match'
  | 'older-message'
  | 'no-customer-message'
  | 'already-running'
  | 'not-pending'
  | 'not-due-yet'
  | 'fired-for-this-episode'
  | 'fired-for-this-message'
  | 'window-closed'
  | 'does-not-fit'
  | 'outside-hours'
  | 'once-only'
  | 'other-flow-first'
  | 'taken-by-a-run'
  | 'no-working-moment'
  | 'never-again'
  | 'input-missing'
  | 'too-many-in-a-row';

/** Why a timer that rang did nothing. */
export type DropReason =
  'flow-not-live' | 'trigger-gone' | 'run-gone' | 'run-not-waiting' | 'version-gone' | 'unknown-timer';

/** Why a run failed. Coded, so that every language has its own sentence. */
export type FailureReason =
  | 'too-many-steps-in-burst'
  | 'too-many-steps-in-run'
  | 'text-too-long'
  | 'text-too-costly'
  | 'cannot-resume'
  | 'block-gone';

/** Why a run was stopped. */
export type StopReason = 'conversation-closed' | 'started-again' | 'stopped-at-publish' | 'flow-removed' | 'handed-off';

/** Why a run that was to be moved or stopped was left as it is. */
export type LeftAloneReason =
  'run-gone' | 'run-not-waiting' | 'run-went-on' | 'already-there' | 'version-gone' | 'block-gone';

/** What a condition rule saw, in the words of the rule. */
export interface RuleTrace {
  readonly rule: ConditionRule['type'];
  readonly actual: string | number | boolean | null;
  readonly result: boolean;
}

/** What happened inside a run, at one of its nodes. */
export type NodeTraceEntry =
  /** One entry for each branch that was looked at, the one that was taken last. */
  | {
      readonly type: 'condition';
      readonly branchId: string;
      readonly rules: readonly RuleTrace[];
      readonly result: boolean;
    }
  | { readonly type: 'window-seen'; readonly leftMs: number | null }
  | { readonly type: 'answer'; readonly key: string; readonly value: string | null; readonly fits: boolean }
  | { readonly type: 'split'; readonly wayId: string }
  | { readonly type: 'assigned'; readonly memberId: string | null }
  | { readonly type: 'requested'; readonly outcome: 'ok' | 'failed' | 'timed-out'; readonly status: number | null }
  | { readonly type: 'not-on-channel' }
  | { readonly type: 'verdict'; readonly allowed: boolean; readonly ruleId: RuleId; readonly reason: string | null };

interface AtNode {
  readonly runId: string;
  readonly nodeId: string;
}

export type TraceEntry =
  | {
      readonly type: 'event';
      readonly event: ConversationEvent['type'];
      readonly at: EpochMs;
      readonly receivedAt: EpochMs;
    }
  | { readonly type: 'window-moved'; readonly change: 'opened' | 'extended'; readonly closesAt: EpochMs }
  | { readonly type: 'reply-status'; readonly from: ReplyStatus; readonly to: ReplyStatus }
  | { readonly type: 'trigger-matched'; readonly flowId: string; readonly nodeId: string; readonly runId: string }
  | {
      readonly type: 'trigger-skipped';
      readonly flowId: string;
      readonly nodeId: string;
      readonly reason: TriggerSkipReason;
    }
  | { readonly type: 'timer-dropped'; readonly key: string; readonly reason: DropReason }
  | (AtNode & { readonly type: 'node-entered'; readonly kind: NodeKind })
  | (AtNode & NodeTraceEntry)
  | { readonly type: 'effect'; readonly effect: Effect }
  | (AtNode & { readonly type: 'fact-changed'; readonly change: FactChange })
  | { readonly type: 'facts-changed'; readonly change: FactChange }
  | { readonly type: 'run-queued'; readonly flowId: string; readonly nodeId: string }
  /** `dueAt` null: until something else than a time wakes it. */
  | (AtNode & { readonly type: 'run-waiting'; readonly dueAt: EpochMs | null })
  | (AtNode & { readonly type: 'run-resumed' })
  | { readonly type: 'run-completed'; readonly runId: string }
  | (AtNode & { readonly type: 'run-failed'; readonly reason: FailureReason })
  | { readonly type: 'run-paused'; readonly runId: string; readonly reason: 'human-answered' }
  | { readonly type: 'run-stopped'; readonly runId: string; readonly reason: StopReason }
  | (AtNode & {
      readonly type: 'run-moved';
      readonly fromVersionId: string;
      readonly toVersionId: string;
      /** The block it entered anew; null: it sleeps on where it was. */
      readonly toNodeId: string | null;
    })
  | { readonly type: 'run-left-alone'; readonly runId: string; readonly reason: LeftAloneReason };

/** The readable record of what one event led to. Plain JSON; the simulator and the history render the same one. */
export interface Trace {
  readonly eventId: string;
  /** When it was worked on: the `now` of the step. */
  readonly at: EpochMs;
  readonly entries: readonly TraceEntry[];
}
