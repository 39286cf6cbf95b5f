import type { NodeExecutor } from '../../step/executor.ts';

export const end: NodeExecutor<'end'> = {
  enter: () => ({ exit: { type: 'end' } }),
  resume: null,
  trigger: null,
};
