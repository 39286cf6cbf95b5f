import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface MigrateModule {
  migrate(connectionString: string): Promise<void>;
}

/** Brings the template database to the newest schema. */
export async function prepareTemplate(connectionString: string): Promise<void> {
  const address = new URL('../../src/database/migrate.ts', import.meta.url);
  if (!existsSync(fileURLToPath(address))) return;
  const { migrate }: MigrateModule = await import(address.href);
  await migrate(connectionString);
}
