import { durationToMs } from '@janela/flow-schema';
import type { NodeExecutor } from '../../step/executor.ts';
import { runTimerKey } from '../../step/run-timer-key.ts';

export const wait: NodeExecutor<'wait'> = {
  enter: (node, { run, env }) => ({
    exit: {
      type: 'wait',
      wait: {
        type: 'timer',
        nodeId: node.id,
        key: runTimerKey(run.id),
        dueAt: env.now + durationToMs(node.params.duration),
      },
    },
  }),
  resume: () => ({ exit: { type: 'leave', port: 'next' } }),
  trigger: null,
};
