import { durationToMs } from '@janela/flow-schema';
import type { KnownNode } from '@janela/flow-schema';
import type { Effect } from '../../step/effect.ts';
import type { NodeExecutor, NodeOutcome, StepContext } from '../../step/executor.ts';
import { runTimerKey } from '../../step/run-timer-key.ts';
import { notice } from '../../step/notify.ts';

/** Climbs until it has to wait. A human answer pauses the run, and with it the ladder: nothing here has to look for one. */
export const escalate: NodeExecutor<'escalate'> = {
  enter: (node, context) => climb(node, context, { from: 0, waited: false }),
  resume(node, context) {
    const { wait } = context.run;
    return climb(node, context, { from: wait?.type === 'timer' ? (wait.step ?? 0) : 0, waited: true });
  },
  trigger: null,
};

interface Rung {
  readonly from: number;
  /** Whether the time before this rung has passed already. */
  readonly waited: boolean;
}

function climb(node: KnownNode<'escalate'>, context: StepContext, { from, waited }: Rung): NodeOutcome {
  const effects: Effect[] = [];
  for (const [index, step] of node.params.steps.entries()) {
    if (index < from) continue;
    if (step.after !== undefined && !(waited && index === from)) {
      const dueAt = context.env.now + durationToMs(step.after);
      const key = runTimerKey(context.run.id);
      return { exit: { type: 'wait', wait: { type: 'timer', nodeId: node.id, key, dueAt, step: index } }, effects };
    }
    const told = notice({ nodeId: node.id, ...step }, context);
    if (!told.ok) return { exit: { type: 'fail', reason: told.reason }, effects };
    effects.push(told.effect);
  }
  return { exit: { type: 'leave', port: 'unanswered' }, effects };
}
