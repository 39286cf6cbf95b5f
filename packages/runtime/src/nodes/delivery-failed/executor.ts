import { triggerExecutor } from '../../step/trigger-executor.ts';

export const deliveryFailed = triggerExecutor<'delivery-failed'>(() => ({ type: 'delivery-failed' }));
