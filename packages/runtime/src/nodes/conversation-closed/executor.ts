import { triggerExecutor } from '../../step/trigger-executor.ts';

export const conversationClosed = triggerExecutor<'conversation-closed'>(() => ({ type: 'closed' }));
