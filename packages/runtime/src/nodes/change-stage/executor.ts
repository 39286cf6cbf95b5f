import type { NodeExecutor } from '../../step/executor.ts';

export const changeStage: NodeExecutor<'change-stage'> = {
  enter: ({ params: { stage } }) => ({
    exit: { type: 'leave', port: 'next' },
    changes: [{ type: 'stage-changed', stage }],
  }),
  resume: null,
  trigger: null,
};
