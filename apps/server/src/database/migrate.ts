import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';

const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url));

/** Any number, the same for every release: two servers that start at once migrate one after the other. */
const ADVISORY_LOCK = 4_105_824_117;

/** Brings the database to this release's schema. Safe to call from many processes at once; a second call does nothing. */
export async function migrate(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [ADVISORY_LOCK]);
    await applyMigrations(drizzle(client), { migrationsFolder: MIGRATIONS });
  } finally {
    // Ending the session gives the lock back, whatever happened.
    await client.end();
  }
}
