import type { EpochMs } from '../types.ts';
import { startOfDay } from './day.ts';
import { laneRules } from './lane-rules.ts';
import type { Rule } from './rule.ts';
import { tagRules } from './tag-rules.ts';
import { whatsappRules } from './whatsapp-rules.ts';
import { windowRules } from './window-rules.ts';

const rules = [...windowRules, ...tagRules, ...laneRules, ...whatsappRules] as const;

type PackedRule = (typeof rules)[number];

/** The name of a rule: stored with every refusal, shown in the admin's language. */
export type RuleId = PackedRule['id'];

/** The platforms' rules as they stood on one day. A new day makes a new pack; flows remember which one proved them. */
export const RULE_PACK = { id: 'meta-2026-11', compiledOn: '2026-11-23', rules } as const satisfies {
  readonly id: string;
  readonly compiledOn: string;
  readonly rules: readonly Rule[];
};

/** The rule of that id, with its own type of value. */
export function ruleById<Id extends RuleId>(id: Id): Extract<PackedRule, { readonly id: Id }> {
  const rule = rules.find((candidate): candidate is Extract<PackedRule, { readonly id: Id }> => candidate.id === id);
  if (!rule) throw new RangeError(`The rule pack has no rule ${id}.`);
  return rule;
}

/** Whether a rule holds at a moment: from 00:00 UTC of its first day up to, not including, 00:00 UTC of its last. */
export function isInForce(rule: Rule, at: EpochMs): boolean {
  const from = rule.validFrom === undefined ? Number.NEGATIVE_INFINITY : startOfDay(rule.validFrom);
  const until = rule.validUntil === undefined ? Number.POSITIVE_INFINITY : startOfDay(rule.validUntil);
  return from <= at && at < until;
}

/** The rules that hold at a moment, given in epoch milliseconds or as an ISO date (00:00 UTC of it). */
export function rulesInForce(at: EpochMs | string): readonly Rule[] {
  const moment = typeof at === 'string' ? startOfDay(at) : at;
  return rules.filter((rule) => isInForce(rule, moment));
}
