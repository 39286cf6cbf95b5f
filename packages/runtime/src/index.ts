export { advance } from './conversation/advance.ts';
export type { Advance, AdvanceInput, AdvanceResult, PublishedFlow } from './conversation/advance-contract.ts';
export type {
  BotMessageEvent,
  ClosedEvent,
  Comment,
  ConversationEvent,
  CustomerActionEvent,
  CustomerMessageEvent,
  FactsChangedEvent,
  FlowAskedForEvent,
  HttpAnswer,
  HttpAnsweredEvent,
  HumanMessageEvent,
  MessageKind,
  MoveRunEvent,
  ReceiptEvent,
  Referral,
  StopRunEvent,
  TimerEvent,
} from './conversation/conversation-event.ts';
export type {
  ChannelView,
  ContactView,
  ConversationState,
  LastInbound,
  ReplyStatus,
} from './conversation/conversation-state.ts';
export { completedState, newConversation } from './conversation/new-conversation.ts';
export { replyStatus } from './conversation/reply-status.ts';
export { applyChange, NO_FACTS } from './conversation/facts.ts';
export type { FactChange, Facts } from './conversation/facts.ts';
export { timerKeyOf, triggerTimerKey } from './conversation/trigger-timer-key.ts';
export type {
  ArmTimerEffect,
  BlockMessageEffect,
  CancelTimerEffect,
  ChannelActionEffect,
  CreateTaskEffect,
  Effect,
  HttpRequestEffect,
  InternalNoteEffect,
  NotificationFacts,
  NotifyRecipient,
  NotifyTeamEffect,
  NotifyVia,
  RecordMissedReminderEffect,
  SendMessageEffect,
} from './step/effect.ts';
export type { AccountView, Env, MemberView, TeamView } from './step/env.ts';
export { InvariantViolation } from './step/invariant-violation.ts';
export { DEFAULT_LIMITS } from './step/limits.ts';
export type { Limits } from './step/limits.ts';
export { compile } from './step/compile.ts';
export { noReplyTriggers, triggersOn } from './step/program.ts';
export type { FlowProgram, NoReplyTrigger } from './step/program.ts';
export { NO_ORIGIN } from './step/run.ts';
export type { Run, RunOrigin, RunStatus, TimerWait, Wait } from './step/run.ts';
export { runTimerKey } from './step/run-timer-key.ts';
export { SEMANTICS } from './step/semantics.ts';
export { resume, start } from './step/step.ts';
export type { ResumeInput, StartInput, StepResult } from './step/step.ts';
export type { Tally } from './step/tally.ts';
export { MemberTurns } from './team/member-turns.ts';
export type { TurnChoice } from './team/member-turns.ts';
export { timeLeft } from './step/render-text.ts';
export type {
  DropReason,
  FailureReason,
  LeftAloneReason,
  NodeTraceEntry,
  RuleTrace,
  StopReason,
  Trace,
  TraceEntry,
  TriggerSkipReason,
} from './step/trace.ts';
