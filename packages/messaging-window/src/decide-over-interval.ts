import { decide, DEFAULT_MARGIN_MS } from './decide.ts';
import type { RuleId } from './rules/rule-pack.ts';
import type { Author, ChannelKind, MessageTag, OutboundKind } from './types.ts';
import { windowLengthMs } from './window.ts';

/** 2026-11-22, the day of the rule pack: the analysis speaks of the rules as they stand, dead tags included. */
const ORIGIN = 1_795_305_600_000;

export interface IntervalInput {
  readonly channel: ChannelKind;
  readonly author: Author;
  readonly kind: OutboundKind;
  readonly tag?: MessageTag;
  /** How long ago, in milliseconds, the window may have been opened when the message is sent; `maxMs` may be Infinity. */
  readonly sinceOpened: { readonly minMs: number; readonly maxMs: number };
  readonly marginMs?: number;
}

/** What holds over every moment of an interval. */
export interface IntervalVerdict {
  readonly verdict: 'always-allowed' | 'never-allowed' | 'may-be-refused';
  readonly ruleId: RuleId;
  /** From how long after the opening on it is refused, in milliseconds; null where time does not matter. */
  readonly refusedFromMs: number | null;
}

/**
 * The same decision for static analysis, where only bounds of the time since the opening are known. The customer's last
 * message is taken to be the one that opened the window: an older one would make `decide` stricter only where a person
 * uses the human agent lane.
 *
 * Permission only ever ends with time, so the two ends of the interval say what holds between them.
 */
export function decideOverInterval(input: IntervalInput): IntervalVerdict {
  const first = decideAt(input, input.sinceOpened.minMs);
  const last = decideAt(input, input.sinceOpened.maxMs);
  const refusedFromMs = first.allowed && first.until !== null ? first.until - ORIGIN : null;
  if (!first.allowed) return { verdict: 'never-allowed', ruleId: first.ruleId, refusedFromMs };
  if (last.allowed) return { verdict: 'always-allowed', ruleId: first.ruleId, refusedFromMs };
  return { verdict: 'may-be-refused', ruleId: last.ruleId, refusedFromMs };
}

function decideAt(input: IntervalInput, sinceOpenedMs: number) {
  const { channel, author, kind, tag, marginMs = DEFAULT_MARGIN_MS } = input;
  return decide({
    channel,
    author,
    kind,
    ...(tag === undefined ? {} : { tag }),
    marginMs,
    window: { openedAt: ORIGIN, closesAt: ORIGIN + windowLengthMs(channel), openedBy: 'message' },
    lastCustomerMessageAt: ORIGIN,
    now: ORIGIN + sinceOpenedMs,
  });
}
