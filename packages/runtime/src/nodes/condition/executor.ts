import type { Branch, ConditionRule, RuleGroup } from '@janela/flow-schema';
import type { NodeExecutor, StepContext } from '../../step/executor.ts';
import type { NodeTraceEntry, RuleTrace } from '../../step/trace.ts';
import { evaluateRule } from './evaluate-rule.ts';

export const condition: NodeExecutor<'condition'> = {
  enter(node, context) {
    const trace: NodeTraceEntry[] = [];
    for (const branch of node.params.branches) {
      const looked = look(branch, context);
      trace.push({ type: 'condition', branchId: branch.id, ...looked });
      if (looked.result) return { exit: { type: 'leave', port: branch.id }, trace };
    }
    return { exit: { type: 'leave', port: 'no' }, trace };
  },
  resume: null,
  trigger: null,
};

interface Looked {
  readonly rules: readonly RuleTrace[];
  readonly result: boolean;
}

/** Every rule of a branch is looked up, also past the one that settles it: the trace shows all of them. */
function look({ match, rules }: Pick<Branch, 'match' | 'rules'>, context: StepContext): Looked {
  const seen = rules.map((rule) => lookAt(rule, context));
  const holds = match === 'all' ? seen.every(({ result }) => result) : seen.some(({ result }) => result);
  return { rules: seen.flatMap(({ rules: looked }) => looked), result: holds };
}

function lookAt(rule: ConditionRule | RuleGroup, context: StepContext): Looked {
  if (rule.type === 'group') return look(rule, context);
  const seen = evaluateRule(rule, context);
  return { rules: [seen], result: seen.result };
}
