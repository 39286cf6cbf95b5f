import { triggerExecutor } from '../../step/trigger-executor.ts';

export const schedule = triggerExecutor<'schedule'>(({ when }) => ({ type: 'schedule', when }));
