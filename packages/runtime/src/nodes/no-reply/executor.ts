import { durationToMs } from '@janela/flow-schema';
import type { NodeExecutor } from '../../step/executor.ts';

export const noReply: NodeExecutor<'no-reply'> = {
  enter: () => ({ exit: { type: 'leave', port: 'next' } }),
  resume: null,
  trigger: ({ params }) => ({
    type: 'after-silence',
    durationMs: durationToMs(params.after),
    channels: params.channels,
    repeat: params.repeat,
  }),
};
