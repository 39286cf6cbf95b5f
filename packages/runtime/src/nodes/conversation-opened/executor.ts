import { triggerExecutor } from '../shared/trigger-executor.ts';

export const conversationOpened = triggerExecutor<'conversation-opened'>(() => ({ type: 'opened' }));
