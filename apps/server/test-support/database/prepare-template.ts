import { existsSync } from 'node:fs';
import { migrate } from '../../src/database/migrate.ts';

/** Brings the template database to the newest schema; before the first migration is written there is nothing to bring. */
export async function prepareTemplate(connectionString: string): Promise<void> {
  if (existsSync(new URL('../../migrations/meta/_journal.json', import.meta.url))) await migrate(connectionString);
}
