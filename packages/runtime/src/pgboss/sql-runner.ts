import type { SQL } from 'drizzle-orm';

/** As much of a drizzle database or transaction as this folder needs. */
export interface SqlRunner {
  execute(query: SQL): Promise<{ rows: Record<string, unknown>[] }>;
}
