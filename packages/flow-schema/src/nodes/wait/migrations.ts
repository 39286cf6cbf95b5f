import type { Migration } from '../../migrations/migrate.ts';

export const forFromDuration: Migration = {
  to: 2,
  why: 'One can also wait until a time of day, a date, or working hours.',
  up(params) {
    if (!('duration' in params)) return params;
    const { duration, ...rest } = params;
    return { ...rest, until: { type: 'duration', duration } };
  },
};
