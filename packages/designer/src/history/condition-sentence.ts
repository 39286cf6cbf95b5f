import { msg } from '@lingui/core/macro';
import { NODE_MODELS, type ConditionRule, type FlowNode, type RuleGroup } from '@janela/flow-schema';
import type { RuleTrace, TraceEntry } from '@janela/runtime';
import { blockWords } from '../nodes/block-words.ts';
import { ruleText } from '../nodes/condition/rule-text.ts';
import { seenText } from './seen-text.ts';
import type { Teller } from './teller.ts';

type Looked = Extract<TraceEntry, { readonly type: 'condition' }>;

/** Which way a condition went and what each of its rules saw. Without the flow at hand, only whether it held. */
export function conditionSentence(looked: Looked, teller: Teller): string {
  const { i18n } = teller;
  const node = teller.nodeOf(looked.nodeId);
  const found = node === undefined ? null : branchOf(node, looked.branchId);
  if (node === undefined || found === null)
    return i18n._(looked.result ? msg`The condition was met.` : msg`The condition was not met.`);
  const rules = flat(found.rules).flatMap((rule, index) => {
    const seen = looked.rules[index];
    return seen === undefined ? [] : ruleSentence(rule, seen, teller);
  });
  const { portName } = blockWords(node, teller);
  const [way, other] = [portName(looked.branchId), portName('no')];
  const went = looked.result ? i18n._(msg`Took “${way}”.`) : i18n._(msg`Did not take “${way}”.`);
  const rest = !looked.result && found.isLast ? [i18n._(msg`Took “${other}”.`)] : [];
  return [...rules, went, ...rest].join(' ');
}

function ruleSentence(rule: ConditionRule, seen: RuleTrace, teller: Teller): string {
  const text = ruleText(rule, teller);
  if (seen.result) return teller.i18n._(msg`True: ${text}.`);
  const actual = seenText(seen, teller);
  return teller.i18n._(actual === null ? msg`Not true: ${text}.` : msg`Not true: ${text} (it was ${actual}).`);
}

function branchOf(
  node: FlowNode,
  branchId: string,
): { readonly rules: readonly (ConditionRule | RuleGroup)[]; readonly isLast: boolean } | null {
  if (node.kind !== 'condition') return null;
  const { branches } = NODE_MODELS.condition.draftParams(node);
  const index = branches.findIndex(({ id }) => id === branchId);
  const branch = branches[index];
  return branch === undefined ? null : { rules: branch.rules, isLast: index === branches.length - 1 };
}

/** In the order in which the runtime looks at them: a group stands where its first rule does. */
function flat(rules: readonly (ConditionRule | RuleGroup)[]): readonly ConditionRule[] {
  return rules.flatMap((rule) => (rule.type === 'group' ? flat(rule.rules) : [rule]));
}
