import type { NodeExecutor } from '../../step/executor.ts';

export const addTag: NodeExecutor<'add-tag'> = {
  enter: ({ params: { tags } }) => ({
    exit: { type: 'leave', port: 'next' },
    changes: tags.map((tag) => ({ type: 'tag-added', tag })),
  }),
  resume: null,
  trigger: null,
};
