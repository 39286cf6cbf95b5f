import { triggerExecutor } from '../shared/trigger-executor.ts';

export const deliveryFailed = triggerExecutor<'delivery-failed'>(() => ({ type: 'delivery-failed' }));
