import type { Migration } from '../../migrations/migrate.ts';

export const branchesFromRules: Migration = {
  to: 2,
  why: 'A condition may have several branches with names of their own.',
  up(params) {
    if (!('rules' in params)) return params;
    const { match, rules, ...rest } = params;
    return { ...rest, branches: [{ id: 'yes', match: match ?? 'all', rules }] };
  },
};
