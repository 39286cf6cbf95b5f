import type { ClockContext, PortClocks, WindowClock } from '../../analysis/window-proof/window-clock.ts';
import { closedOnly, openOnly } from '../shared/window-phases.ts';
import { durationToMs } from '../../duration/duration.ts';
import type { Branch, RuleGroup } from './branches.ts';
import type { ConditionRule } from './rules.ts';

/**
 * The clock on each branch. Only what surely holds there narrows it: a rule about the window that stands among rules of which all
 * must hold. What does not hold on the later branches, and on `no`, is taken into account where a branch is one such rule alone.
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

function whereHolds({ match, rules }: Rules, clock: WindowClock, context: ClockContext): WindowClock | null {
  if (!context.guards || (match === 'any' && rules.length > 1)) return clock;
  let narrowed: WindowClock | null = clock;
  for (const rule of rules) if (narrowed !== null) narrowed = whereRuleHolds(rule, narrowed, context);
  return narrowed;
}

function whereRuleHolds(
  rule: ConditionRule | RuleGroup,
  clock: WindowClock,
  context: ClockContext,
): WindowClock | null {
  if (rule.type === 'group') return whereHolds(rule, clock, context);
  if (rule.type !== 'window-state') return clock;
  if (rule.state === 'open') return openOnly(clock, context);
  if (rule.state === 'closing') return openOnly(clock, context, durationToMs(rule.within));
  return closedOnly(clock, context);
}

function whereNot({ match, rules }: Rules, clock: WindowClock, context: ClockContext): WindowClock | null {
  if (!context.guards) return clock;
  // Where any of several would do, none of them holds from here on; where all had to, any one may have failed.
  if (match === 'all' && rules.length > 1) return clock;
  let narrowed: WindowClock | null = clock;
  for (const rule of rules) {
    if (narrowed !== null && rule.type === 'window-state' && rule.state === 'open')
      narrowed = closedOnly(narrowed, context);
  }
  return narrowed;
}
