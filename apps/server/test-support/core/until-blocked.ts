import type { TestWorld } from './test-world.ts';

/** Resolves once so many statements of this world's database wait for a lock, or `done` has become true. */
export async function untilBlocked({ context: { pool } }: TestWorld, done = () => false, count = 1): Promise<void> {
  for (;;) {
    const { rows } = await pool.query<{ blocked: number }>(
      `select count(*) as blocked from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if ((rows[0]?.blocked ?? 0) >= count || done()) return;
  }
}
