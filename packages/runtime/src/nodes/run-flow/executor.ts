import type { NodeExecutor } from '../../step/executor.ts';
import { renderAll } from '../../step/render-all.ts';

/** The other flow was put in this one's place when it was published: see `linkFlows`. */
export const runFlow: NodeExecutor<'run-flow'> = {
  enter({ params: { inputs } }, context) {
    const rendered = renderAll(inputs, context);
    if (!rendered.ok) return { exit: { type: 'fail', reason: rendered.reason } };
    return { exit: { type: 'leave', port: 'next' }, inputs: rendered.texts };
  },
  resume: null,
  trigger: null,
};
