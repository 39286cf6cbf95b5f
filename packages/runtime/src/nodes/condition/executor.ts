import type { NodeExecutor } from '../../step/executor.ts';
import { evaluateRule } from './evaluate-rule.ts';

export const condition: NodeExecutor<'condition'> = {
  enter(node, context) {
    const { match } = node.params;
    // Every rule is looked up, also past the one that settles it: the trace shows all of them.
    const rules = node.params.rules.map((rule) => evaluateRule(rule, context));
    const result = match === 'all' ? rules.every((rule) => rule.result) : rules.some((rule) => rule.result);
    return {
      exit: { type: 'leave', port: result ? 'yes' : 'no' },
      trace: [{ type: 'condition', rules, result }],
    };
  },
  resume: null,
  trigger: null,
};
