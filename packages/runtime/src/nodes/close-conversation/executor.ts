import type { NodeExecutor } from '../../step/executor.ts';

export const closeConversation: NodeExecutor<'close-conversation'> = {
  enter: () => ({ exit: { type: 'end' }, changes: [{ type: 'conversation-closed' }] }),
  resume: null,
  trigger: null,
};
