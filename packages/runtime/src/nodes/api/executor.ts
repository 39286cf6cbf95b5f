import { triggerExecutor } from '../../step/trigger-executor.ts';

export const api = triggerExecutor<'api'>(({ inputs }) => ({ type: 'asked-for', inputs }));
