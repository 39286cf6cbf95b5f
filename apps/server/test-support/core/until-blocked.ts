import type { TestWorld } from './test-world.ts';

/** Resolves once a statement of this world's database waits for a lock, or `done` has become true. */
export async function untilBlocked({ context: { pool } }: TestWorld, done = () => false): Promise<void> {
  for (;;) {
    const { rows } = await pool.query<{ blocked: number }>(
      `select count(*) as blocked from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if ((rows[0]?.blocked ?? 0) > 0 || done()) return;
  }
}
