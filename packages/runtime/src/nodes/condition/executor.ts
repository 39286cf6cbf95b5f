import type { Branch, ConditionRule, RuleGroup } from '@janela/flow-schema';
import type { NodeExecutor, StepContext } from '../../step/executor.ts';
import type { NodeTraceEntry, RuleTrace } from '../../step/trace.ts';
import { evaluateRule } from './evaluate-rule.ts';

export const condition: NodeExecutor<'condition'> = {
  enter(node, context) {
    const trace: NodeTraceEntry[] = [];
    for (const branch of node.params.branches) {
      const rules: RuleTrace[] = [];
      const result = look(branch, context, rules);
      trace.push({ type: 'condition', branchId: branch.id, rules, result });
      if (result) return { exit: { type: 'leave', port: branch.id }, trace };
    }
    return { exit: { type: 'leave', port: 'no' }, trace };
  },
  resume: null,
  trigger: null,
};

/** Every rule of a branch is looked up, also past the one that settles it: the trace shows all of them, in `seen`. */
function look({ match, rules }: Pick<Branch, 'match' | 'rules'>, context: StepContext, seen: RuleTrace[]): boolean {
  let held = 0;
  for (const rule of rules) if (lookAt(rule, context, seen)) held += 1;
  return match === 'all' ? held === rules.length : held > 0;
}

function lookAt(rule: ConditionRule | RuleGroup, context: StepContext, seen: RuleTrace[]): boolean {
  if (rule.type === 'group') return look(rule, context, seen);
  const found = evaluateRule(rule, context);
  seen.push(found);
  return found.result;
}
