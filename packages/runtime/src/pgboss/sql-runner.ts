import type { SQL } from 'drizzle-orm';

/** As much of a drizzle database or transaction as this folder needs. */
export interface SqlRunner {
  execute(query: SQL): Promise<{ readonly rows: readonly Record<string, unknown>[] }>;
}
