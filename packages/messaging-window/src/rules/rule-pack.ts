import { laneRules } from './lane-rules.ts';
import type { Rule } from './rule.ts';
import { windowRules } from './window-rules.ts';

const rules = [...windowRules, ...laneRules] as const;

/** The name of a rule: stored with every refusal, shown in the admin's language. */
export type RuleId = (typeof rules)[number]['id'];

/** The platforms' rules as they stood on one day. A new day makes a new pack; flows remember which one proved them. */
export const RULE_PACK = { id: 'meta-2026-11', compiledOn: '2026-11-22', rules } as const satisfies {
  readonly id: string;
  readonly compiledOn: string;
  readonly rules: readonly Rule[];
};

/** The rule of that id. */
export function ruleById(id: RuleId): Rule {
  const rule = RULE_PACK.rules.find((candidate) => candidate.id === id);
  if (!rule) throw new RangeError(`The rule pack has no rule ${id}.`);
  return rule;
}

/** The rules that hold on a day, given as an ISO date: from their first day up to, not including, their last. */
export function rulesInForce(on: string): readonly Rule[] {
  return RULE_PACK.rules.filter(
    (rule: Rule) => (rule.validFrom ?? '') <= on && (rule.validUntil === undefined || on < rule.validUntil),
  );
}
