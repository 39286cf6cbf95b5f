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

interface PoolOptions {
  /** How many connections at most. */
  readonly connections: number;
  readonly logger: Logger;
}

/** Opens the pool every part shares. */
export function openDatabase(connectionString: string, options: PoolOptions): OpenDatabase {
  const pool = openPool({ connectionString, application_name: 'janela' }, options);
  return { pool, db: drizzle(pool, { schema }) };
}

/**
 * A pool whose connections take the next statement before the last one is answered, for work that sends several
 * statements at once. Not for drizzle: its transactions wait for each answer anyway.
 */
export function openPipeline(connectionString: string, options: PoolOptions): pg.Pool {
  return openPool({ connectionString, application_name: 'janela-inbox', pipeline: true }, options);
}

function openPool(config: pg.PoolConfig, { connections, logger }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({ ...config, max: connections, connectionTimeoutMillis: 5_000 });
  const note = (error: Error) => logger.warn({ err: error }, 'a database connection broke');
  // Without a listener a broken connection ends the process. Whoever uses it gets an error of their own; an idle one is
  // replaced. The pool listens only while it holds the connection, so a busy one needs its own.
  pool.on('error', note);
  pool.on('connect', (client) => client.on('error', note));
  return pool;
}
