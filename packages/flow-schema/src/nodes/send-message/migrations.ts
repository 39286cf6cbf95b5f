import type { Migration } from '../../migrations/migrate.ts';

export const contentFromText: Migration = {
  to: 2,
  why: 'A message can be more than text.',
  up(params) {
    if (!('text' in params)) return params;
    const { text, ...rest } = params;
    return { ...rest, content: { kind: 'text', text } };
  },
};
