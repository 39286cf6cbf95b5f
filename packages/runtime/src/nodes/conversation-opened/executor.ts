import { triggerExecutor } from '../../step/trigger-executor.ts';

export const conversationOpened = triggerExecutor<'conversation-opened'>(() => ({ type: 'opened' }));
