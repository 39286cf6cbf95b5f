import { triggerExecutor } from '../../step/trigger-executor.ts';

export const fieldChanged = triggerExecutor<'field-changed'>(({ field, to }) => ({
  type: 'field-changed',
  field,
  to: to ?? null,
}));
