import { triggerExecutor } from '../shared/trigger-executor.ts';

export const messageSeen = triggerExecutor<'message-seen'>(() => ({ type: 'seen' }));
