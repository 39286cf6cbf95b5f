import type { ClockContext, PortClocks, WindowClock } from '../../analysis/window-proof/window-clock.ts';
import { mayMeet } from '../triggers/event-trigger.ts';
import { closedOnly, openOnly } from '../../analysis/window-proof/window-phases.ts';
import { durationToMs } from '../../duration/duration.ts';
import type { Branch, RuleGroup } from './branches.ts';
import type { ConditionRule } from './rules.ts';

/**
 * The clock on each branch. Only what surely holds there narrows it: a rule about the window that stands among rules of which all
 * must hold, and one about the channel, which is known. What does not hold on the later branches, and on `no`, is taken into account where a branch is one such rule alone.
 */
export function windowOnBranches(branches: readonly Branch[], clock: WindowClock, context: ClockContext): PortClocks {
  const clocks: Record<string, WindowClock | null> = {};
  let rest: WindowClock | null = clock;
  for (const { id, match, rules } of branches) {
    clocks[id] = rest === null ? null : whereHolds({ match, rules }, rest, context);
    if (rest !== null) rest = whereNot({ match, rules }, rest, context);
  }
  return { ...clocks, no: rest };
}

type Rules = Pick<Branch, 'match' | 'rules'>;
type Rule = ConditionRule | RuleGroup;

function whereHolds({ match, rules }: Rules, clock: WindowClock, context: ClockContext): WindowClock | null {
  if (match === 'any' && rules.length > 1) {
    return rules.some((rule) => whereRuleHolds(rule, clock, context) !== null) ? clock : null;
  }
  let narrowed: WindowClock | null = clock;
  for (const rule of rules) if (narrowed !== null) narrowed = whereRuleHolds(rule, narrowed, context);
  return narrowed;
}

function whereRuleHolds(rule: Rule, clock: WindowClock, context: ClockContext): WindowClock | null {
  if (rule.type === 'group') return whereHolds(rule, clock, context);
  if (rule.type === 'channel') return mayMeet(rule.channels, context.channel) ? clock : null;
  if (rule.type !== 'window-state' || !context.guards) return clock;
  if (rule.state === 'open') return openOnly(clock, context);
  if (rule.state === 'closing') return openOnly(clock, context, durationToMs(rule.within));
  return closedOnly(clock, context);
}

function whereNot({ match, rules }: Rules, clock: WindowClock, context: ClockContext): WindowClock | null {
  if (holdsSurely({ match, rules }, context)) return null;
  // Where any of several would do, none of them holds from here on; where all had to, any one may have failed.
  if (!context.guards || (match === 'all' && rules.length > 1)) return clock;
  let narrowed: WindowClock | null = clock;
  for (const rule of rules) {
    if (narrowed !== null && rule.type === 'window-state' && rule.state === 'open')
      narrowed = closedOnly(narrowed, context);
  }
  return narrowed;
}

/** Of the channel alone it is known beforehand: a rule that names its kind holds in every conversation there. */
function holdsSurely({ match, rules }: Rules, context: ClockContext): boolean {
  const holds = (rule: Rule): boolean => {
    if (rule.type === 'group') return holdsSurely(rule, context);
    return rule.type === 'channel' && rule.channels.includes(context.channel);
  };
  return match === 'all' ? rules.every(holds) : rules.some(holds);
}
