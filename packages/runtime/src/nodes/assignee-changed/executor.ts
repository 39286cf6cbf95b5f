import { triggerExecutor } from '../../step/trigger-executor.ts';

export const assigneeChanged = triggerExecutor<'assignee-changed'>(({ to }) => ({ type: 'assignee-changed', to }));
