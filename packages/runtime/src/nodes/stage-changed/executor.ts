import { triggerExecutor } from '../../step/trigger-executor.ts';

export const stageChanged = triggerExecutor<'stage-changed'>(({ from, to }) => ({
  type: 'stage-changed',
  from: from ?? null,
  to: to ?? null,
}));
