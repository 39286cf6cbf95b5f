import type { NodeExecutor } from '../../step/executor.ts';

export const setReplyStatus: NodeExecutor<'set-reply-status'> = {
  enter: ({ params: { status } }) => ({
    exit: { type: 'leave', port: 'next' },
    changes: [{ type: 'reply-status-set', status }],
  }),
  resume: null,
  trigger: null,
};
