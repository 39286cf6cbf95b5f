import { triggerExecutor } from '../shared/trigger-executor.ts';

export const conversationClosed = triggerExecutor<'conversation-closed'>(() => ({ type: 'closed' }));
