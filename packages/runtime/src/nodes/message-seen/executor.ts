import { triggerExecutor } from '../../step/trigger-executor.ts';

export const messageSeen = triggerExecutor<'message-seen'>(() => ({ type: 'seen' }));
