import { triggerExecutor } from '../shared/trigger-executor.ts';

export const schedule = triggerExecutor<'schedule'>(({ when }) => ({ type: 'schedule', when }));
