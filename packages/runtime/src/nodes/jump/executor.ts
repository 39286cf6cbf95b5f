import type { NodeExecutor } from '../../step/executor.ts';

export const jump: NodeExecutor<'jump'> = {
  enter: ({ params: { blockId } }) => ({ exit: { type: 'go', nodeId: blockId } }),
  resume: null,
  trigger: null,
};
