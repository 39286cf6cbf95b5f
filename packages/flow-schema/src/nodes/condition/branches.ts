import { z } from 'zod';
import { channelReferences } from '../channel-filter.ts';
import type { Reference } from '../reference.ts';
import type { ValueRead } from '../node-uses.ts';
import { portIdField, portNameField, refuseRepeatedIds } from '../fields/names.ts';
import { conditionRule } from './rules.ts';
import type { ConditionRule } from './rules.ts';

const MATCHES = ['all', 'any'] as const;

/** Rules that are one rule of the branch they stand in. One level of them: deeper nobody reads. */
export interface RuleGroup {
  readonly type: 'group';
  readonly match: (typeof MATCHES)[number];
  readonly rules: readonly ConditionRule[];
}

/** One way out of a condition, and when it is taken. */
export interface Branch {
  /** The port it leads out of. */
  readonly id: string;
  readonly name?: string | undefined;
  readonly match: (typeof MATCHES)[number];
  readonly rules: readonly (ConditionRule | RuleGroup)[];
}

const group: z.ZodType<RuleGroup> & z.core.$ZodTypeDiscriminable = z.strictObject({
  type: z.literal('group'),
  match: z.enum(MATCHES),
  rules: z.array(conditionRule).min(1).max(20),
});

const branch: z.ZodType<Branch> = z.strictObject({
  id: portIdField().refine((id) => id !== 'no'),
  name: portNameField(),
  match: z.enum(MATCHES),
  rules: z.array(ruleOrGroup()).min(1).max(50),
});

export function branchesField(): z.ZodType<readonly Branch[]> {
  return z.array(branch).min(1).max(10).superRefine(refuseRepeatedIds);
}

/** A branch as far as it leads somewhere: its rules are left out where one of them is half written. */
export function draftBranchField(): z.ZodType<Branch> {
  return z.object({
    id: portIdField(),
    name: portNameField().catch(undefined),
    match: z.enum(MATCHES).catch('all'),
    rules: z.array(ruleOrGroup()).catch([]),
  });
}

export function branchReferences(branches: readonly Branch[]): readonly Reference[] {
  return rulesOf(branches).flatMap(({ rule, field }) => ruleReferences(rule, field));
}

/** The values that its rules look at. */
export function branchReads(branches: readonly Branch[]): readonly ValueRead[] {
  return rulesOf(branches).flatMap(({ rule, field }): readonly ValueRead[] => {
    if (rule.type === 'date') return [{ of: 'contact', key: rule.key, field: `${field}.key`, mayBeUnset: true }];
    return rule.type === 'value' ? [{ of: rule.of, key: rule.key, field: `${field}.key`, mayBeUnset: true }] : [];
  });
}

/** Every rule, also of groups, with its place in the node. */
function rulesOf(branches: readonly Branch[]): readonly { readonly rule: ConditionRule; readonly field: string }[] {
  return branches.flatMap(({ rules }, at) =>
    rules.flatMap((rule, index) => {
      const field = `params.branches.${at}.rules.${index}`;
      if (rule.type !== 'group') return [{ rule, field }];
      return rule.rules.map((inner, place) => ({ rule: inner, field: `${field}.rules.${place}` }));
    }),
  );
}

function ruleReferences(rule: ConditionRule, field: string): readonly Reference[] {
  if (rule.type === 'channel') return channelReferences(rule.channels, `${field}.channels`);
  if (rule.type !== 'assignee' || rule.is !== 'members') return [];
  return rule.memberIds.map((id, index) => ({ type: 'member' as const, id, field: `${field}.memberIds.${index}` }));
}

/** Told apart by their types: a plain union would tell the problems of a rule as those of neither. */
function ruleOrGroup(): z.ZodType<ConditionRule | RuleGroup> {
  return z.discriminatedUnion('type', [conditionRule, group]);
}
