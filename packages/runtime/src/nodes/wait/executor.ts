import { nextOpening } from '@janela/flow-schema';
import type { WaitParams } from '@janela/flow-schema';
import type { EpochMs } from '@janela/messaging-window';
import type { NodeExecutor, StepContext } from '../../step/executor.ts';
import { runTimerKey } from '../../step/run-timer-key.ts';
import { waitEndsAt } from './wait-ends-at.ts';

export const wait: NodeExecutor<'wait'> = {
  enter(node, context) {
    const { run, env } = context;
    const dueAt = allowed(node.params, waitEndsAt(node.params.until, context), context);
    if (dueAt <= env.now) return { exit: { type: 'leave', port: 'next' } };
    return {
      exit: { type: 'wait', wait: { type: 'timer', nodeId: node.id, key: runTimerKey(run.id), dueAt } },
    };
  },
  resume: () => ({ exit: { type: 'leave', port: 'next' } }),
  trigger: null,
};

/** The same moment, or the next at which the account works. Hours that never come do not hold anybody up. */
function allowed({ within }: WaitParams, at: EpochMs, { env }: StepContext): EpochMs {
  const { workingHours } = env.account;
  if (within === 'any-time' || workingHours === null) return at;
  return nextOpening(workingHours, at, env.calendar) ?? at;
}
