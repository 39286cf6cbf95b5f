export {
  AGENT_LANE_MS,
  decide,
  DEFAULT_MARGIN_MS,
  PRIVATE_REPLY_MS,
  type DecideInput,
  type PossibleAgain,
  type Verdict,
} from './decide.ts';
export { decideOverInterval, type IntervalInput, type IntervalVerdict } from './decide-over-interval.ts';
export type { RefusalReason } from './policy.ts';
export type { Confidence, Rule } from './rules/rule.ts';
export { isInForce, RULE_PACK, ruleById, rulesInForce, type RuleId } from './rules/rule-pack.ts';
export type {
  Author,
  ChannelKind,
  CustomerAction,
  EpochMs,
  MessageTag,
  OutboundKind,
  SendMode,
  WindowPhase,
  WindowState,
} from './types.ts';
export { applyCustomerAction, NEVER_OPENED, opensWindow, phaseAt, windowLengthMs } from './window.ts';
