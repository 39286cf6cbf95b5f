import { decide, DEFAULT_MARGIN_MS, type DecideInput, type Verdict } from './decide.ts';
import { startOfDay } from './rules/day.ts';
import { RULE_PACK, type RuleId } from './rules/rule-pack.ts';
import type { Author, ChannelKind, EpochMs, MessageTag, OutboundKind } from './types.ts';
import { windowLengthMs } from './window.ts';

/** The day of the rule pack: the analysis speaks of the rules as they stand, dead tags included. */
const ORIGIN = startOfDay(RULE_PACK.compiledOn);

/** Stands for Infinity, which cannot be compared with itself: some thirty thousand years. */
const FAR_MS = 1e15;

export interface IntervalInput {
  readonly channel: ChannelKind;
  readonly author: Author;
  readonly kind: OutboundKind;
  /** With kind `tagged`; without it HUMAN_AGENT is meant. */
  readonly tag?: MessageTag;
  /**
   * How long ago, in milliseconds, the window may have been opened when the message is sent. `maxMs` may be Infinity;
   * both are Infinity where no window was opened at all.
   */
  readonly sinceOpened: { readonly minMs: number; readonly maxMs: number };
  /** Milliseconds; `DEFAULT_MARGIN_MS` where absent. */
  readonly marginMs?: number;
}

/** What holds over every moment of an interval. */
export interface IntervalVerdict {
  readonly verdict: 'always-allowed' | 'never-allowed' | 'may-be-refused';
  readonly ruleId: RuleId;
  /** From how long after the opening on it may be refused, in milliseconds; null: at no time, or at any. */
  readonly refusedFromMs: number | null;
}

/**
 * The same decision for static analysis, where only bounds of the time since the opening are known, under the rules of
 * the pack's day and later. Permission only ever ends with time, so the two ends of the interval say what holds between
 * them. What the interval does not tell, it does not assume: a person's 7 days count from a message that may be older
 * than the opening, and a private reply needs a comment, so both may be refused.
 */
export function decideOverInterval(input: IntervalInput): IntervalVerdict {
  const { minMs, maxMs } = input.sinceOpened;
  const first = decideAt(input, minMs, atWorst);
  const last = decideAt(input, maxMs, atWorst);
  const refusedFromMs = first.allowed && first.until !== null ? first.until - ORIGIN : null;
  if (last.allowed) return { verdict: 'always-allowed', ruleId: last.ruleId, refusedFromMs };
  const mayBeAllowed = decideAt(input, minMs, atBest).allowed;
  return { verdict: mayBeAllowed ? 'may-be-refused' : 'never-allowed', ruleId: last.ruleId, refusedFromMs };
}

type Unknown = Pick<DecideInput, 'lastCustomerMessageAt' | 'privateReply'>;

/** A message opens the window itself, so the last one is never younger than the opening. */
function atBest(now: EpochMs): Unknown {
  return { lastCustomerMessageAt: ORIGIN, privateReply: { commentAt: now, used: false } };
}

function atWorst(): Unknown {
  return { lastCustomerMessageAt: null };
}

function decideAt(input: IntervalInput, sinceOpenedMs: number, unknown: (now: EpochMs) => Unknown): Verdict {
  const { channel, author, kind, tag, marginMs = DEFAULT_MARGIN_MS } = input;
  const now = ORIGIN + Math.min(sinceOpenedMs, FAR_MS);
  return decide({
    channel,
    author,
    kind,
    ...(tag === undefined ? {} : { tag }),
    ...unknown(now),
    marginMs,
    window: { openedAt: ORIGIN, closesAt: ORIGIN + windowLengthMs(channel), openedBy: 'message' },
    now,
  });
}
