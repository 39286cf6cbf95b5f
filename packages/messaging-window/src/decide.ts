import { POLICY, type PolicyPhase, type RefusalReason } from './policy.ts';
import { ruleById, type RuleId } from './rules/rule-pack.ts';
import { answerTag } from './tags.ts';
import type {
  Author,
  ChannelKind,
  CustomerAction,
  EpochMs,
  MessageTag,
  OutboundKind,
  SendMode,
  WindowState,
} from './types.ts';
import { phaseAt } from './window.ts';

const HOUR_MS = 3_600_000;

/** How long a person may still answer with HUMAN_AGENT, and a comment may still be answered privately. */
export const AGENT_LANE_MS = ruleById('tag.human-agent').value.hours * HOUR_MS;
export const PRIVATE_REPLY_MS = ruleById('private-reply').value.hours * HOUR_MS;

/** Actions by which a customer wrote something: a person's 7 days count from these, not from a tap or a reaction. */
const WRITTEN: ReadonlySet<CustomerAction> = new Set(ruleById('tag.human-agent').value.countsFrom);

/** Sending stops this long before the window closes: a request takes time, and clocks differ. */
export const DEFAULT_MARGIN_MS = 60_000;

export interface DecideInput {
  readonly channel: ChannelKind;
  readonly window: WindowState;
  readonly author: Author;
  readonly kind: OutboundKind;
  /** With kind `tagged`; without it HUMAN_AGENT is meant. */
  readonly tag?: MessageTag;
  readonly now: EpochMs;
  /** Milliseconds; `DEFAULT_MARGIN_MS` where absent, below zero counts as none. */
  readonly marginMs?: number;
  /**
   * What the 7 days of the human agent lane count from; null: there is none. Where absent, the opening of the window
   * stands in, if a message opened it.
   */
  readonly lastCustomerMessageAt?: EpochMs | null;
  /** With kind `private-reply`: the comment it answers, and whether its one reply has been used. */
  readonly privateReply?: { readonly commentAt: EpochMs; readonly used: boolean };
}

/** What would make it possible. */
export type PossibleAgain = 'after-customer-message' | 'after-comment' | 'with-template' | 'by-human' | 'never';

export type Verdict =
  | {
      readonly allowed: true;
      readonly sendMode: SendMode;
      readonly ruleId: RuleId;
      /** Exclusive end of the permission; null where it has none. */
      readonly until: EpochMs | null;
    }
  | {
      readonly allowed: false;
      readonly ruleId: RuleId;
      readonly reason: RefusalReason;
      readonly possibleAgain: PossibleAgain;
    };

/** Whether a message may be sent now, and how; or which rule forbids it. Ask again at the moment of sending. */
export function decide(input: DecideInput): Verdict {
  const phase = policyPhase(input);
  const cell = POLICY[input.channel][input.kind][phase][input.author];
  if ('refuse' in cell) return refusal(input, cell);
  if ('allow' in cell)
    return { allowed: true, sendMode: SEND_MODES[cell.allow], ruleId: cell.rule, until: endOf(input, cell.allow) };
  return cell.ask === 'tag' ? decideTag(input) : decidePrivateReply(input);
}

const SEND_MODES = {
  response: { mode: 'response' },
  session: { mode: 'session' },
  'human-agent': { mode: 'message-tag', tag: 'HUMAN_AGENT' },
  template: { mode: 'template' },
  utility: { mode: 'utility' },
} as const satisfies Record<string, SendMode>;

/** Where the conversation stands for the policy table. */
function policyPhase(input: DecideInput): PolicyPhase {
  const phase = phaseAt(input.window, input.now, marginOf(input));
  return phase === 'closed' && input.channel !== 'whatsapp' && inAgentLane(input) ? 'agent-lane' : phase;
}

function marginOf({ marginMs }: DecideInput): number {
  return Math.max(0, marginMs ?? DEFAULT_MARGIN_MS);
}

function lastMessageAt({ lastCustomerMessageAt, window }: DecideInput): EpochMs | null {
  if (lastCustomerMessageAt !== undefined) return lastCustomerMessageAt;
  return window.openedBy !== null && WRITTEN.has(window.openedBy) ? window.openedAt : null;
}

/** Null without a message, and without a window: an unknown window is closed for everyone. */
function agentLaneEnd(input: DecideInput): EpochMs | null {
  const last = lastMessageAt(input);
  return last === null || input.window.closesAt === null ? null : last + AGENT_LANE_MS - marginOf(input);
}

function inAgentLane(input: DecideInput): boolean {
  const end = agentLaneEnd(input);
  return end !== null && input.now < end;
}

function endOf(input: DecideInput, mode: keyof typeof SEND_MODES): EpochMs | null {
  if (mode === 'human-agent') return agentLaneEnd(input);
  if (mode === 'template' || mode === 'utility' || input.window.closesAt === null) return null;
  return input.window.closesAt - marginOf(input);
}

function decideTag(input: DecideInput): Verdict {
  const tag = input.tag ?? 'HUMAN_AGENT';
  const answer = answerTag({ ...input, tag });
  if (!answer.allow) return refusal(input, answer);
  const { rule } = answer;
  if (tag === 'HUMAN_AGENT' && !inAgentLane(input)) {
    const refuse = input.window.closesAt === null ? 'window-never-opened' : 'window-closed';
    return refusal(input, { rule, refuse });
  }
  const until = tag === 'HUMAN_AGENT' ? agentLaneEnd(input) : answer.until;
  return { allowed: true, sendMode: { mode: 'message-tag', tag }, ruleId: rule, until };
}

function decidePrivateReply(input: DecideInput): Verdict {
  const rule = 'private-reply';
  if (!input.privateReply) return refusal(input, { rule, refuse: 'no-comment' });
  if (input.privateReply.used) return refusal(input, { rule, refuse: 'private-reply-used' });
  const until = input.privateReply.commentAt + PRIVATE_REPLY_MS - marginOf(input);
  if (input.now < until) return { allowed: true, sendMode: { mode: 'private-reply' }, ruleId: rule, until };
  return refusal(input, { rule, refuse: 'private-reply-too-late' });
}

function refusal(input: DecideInput, { rule, refuse }: { rule: RuleId; refuse: RefusalReason }): Verdict {
  return { allowed: false, ruleId: rule, reason: refuse, possibleAgain: possibleAgain(input, refuse) };
}

const POSSIBLE_AGAIN: Readonly<Record<RefusalReason, PossibleAgain>> = {
  'window-closed': 'after-customer-message',
  'window-never-opened': 'after-customer-message',
  'humans-only': 'by-human',
  'tag-dead': 'never',
  'tag-not-available': 'never',
  'not-on-channel': 'never',
  'lane-dead': 'never',
  'no-comment': 'after-comment',
  'private-reply-used': 'after-comment',
  'private-reply-too-late': 'after-comment',
};

/** The nearest way out: WhatsApp has templates, and a person may still answer where a bot may not. */
function possibleAgain(input: DecideInput, reason: RefusalReason): PossibleAgain {
  const closed = reason === 'window-closed' || reason === 'window-never-opened';
  if (closed && input.channel === 'whatsapp') return 'with-template';
  if (closed && input.author === 'bot' && input.channel !== 'whatsapp' && inAgentLane(input)) return 'by-human';
  return POSSIBLE_AGAIN[reason];
}
