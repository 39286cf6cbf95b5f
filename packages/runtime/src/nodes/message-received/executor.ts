import type { NodeExecutor } from '../../step/executor.ts';

export const messageReceived: NodeExecutor<'message-received'> = {
  enter: () => ({ exit: { type: 'leave', port: 'next' } }),
  resume: null,
  trigger: ({ params }) => ({ type: 'customer-message', channels: params.channels, matches: params.matches }),
};
