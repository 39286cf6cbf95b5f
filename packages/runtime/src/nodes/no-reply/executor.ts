import { durationToMs } from '@janela/flow-schema';
import { triggerExecutor } from '../../step/trigger-executor.ts';

export const noReply = triggerExecutor<'no-reply'>(({ after, since, repeat }) => ({
  type: 'after-silence',
  durationMs: durationToMs(after),
  since,
  repeat,
}));
