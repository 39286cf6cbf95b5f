import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Logger } from 'pino';
import type { Database } from '../services.ts';
import * as schema from './schema/index.ts';

/** pg reads int8 as text; counts and fences here stay far below 2^53. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

export interface OpenDatabase {
  readonly pool: pg.Pool;
  readonly db: Database;
}

/** Opens the pool every part shares. `connections`: how many of them at most. */
export function openDatabase(
  connectionString: string,
  { connections, logger }: { connections: number; logger: Logger },
): OpenDatabase {
  const pool = new pg.Pool({
    connectionString,
    max: connections,
    connectionTimeoutMillis: 5_000,
    application_name: 'janela',
  });
  // An idle connection that breaks must not end the process: the next query gets a new one or an error of its own.
  pool.on('error', (error) => logger.warn({ err: error }, 'an idle database connection broke'));
  return { pool, db: drizzle(pool, { schema }) };
}

/**
 * A pool whose connections take the next statement before the last one is answered, for work that sends several
 * statements at once. Not for drizzle: its transactions wait for each answer anyway.
 */
export function openPipeline(
  connectionString: string,
  { connections, logger }: { connections: number; logger: Logger },
): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: connections,
    connectionTimeoutMillis: 5_000,
    application_name: 'janela-inbox',
    pipeline: true,
  });
  pool.on('error', (error) => logger.warn({ err: error }, 'an idle database connection broke'));
  return pool;
}
