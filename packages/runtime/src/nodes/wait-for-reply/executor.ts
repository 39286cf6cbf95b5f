import { durationToMs } from '@janela/flow-schema';
import type { NodeExecutor } from '../../step/executor.ts';
import { runTimerKey } from '../../step/run-timer-key.ts';

export const waitForReply: NodeExecutor<'wait-for-reply'> = {
  enter: (node, { run, env }) => ({
    exit: {
      type: 'wait',
      wait: {
        type: 'message',
        nodeId: node.id,
        key: runTimerKey(run.id),
        dueAt: env.now + durationToMs(node.params.timeout),
        retries: 0,
        messageId: null,
      },
    },
  }),
  resume: (_node, _context, wake) => ({
    exit: { type: 'leave', port: wake.type === 'message' ? 'replied' : 'no-reply' },
  }),
  trigger: null,
};
