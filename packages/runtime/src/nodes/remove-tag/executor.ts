import type { NodeExecutor } from '../../step/executor.ts';

export const removeTag: NodeExecutor<'remove-tag'> = {
  enter: ({ params: { tags } }) => ({
    exit: { type: 'leave', port: 'next' },
    changes: tags.map((tag) => ({ type: 'tag-removed', tag })),
  }),
  resume: null,
  trigger: null,
};
