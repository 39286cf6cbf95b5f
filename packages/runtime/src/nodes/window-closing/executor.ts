import { durationToMs } from '@janela/flow-schema';
import { triggerExecutor } from '../../step/trigger-executor.ts';

export const windowClosing = triggerExecutor<'window-closing'>(({ before, moment }) => ({
  type: 'before-window-closes',
  beforeMs: durationToMs(before),
  moment,
}));
