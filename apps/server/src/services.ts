import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Pool } from 'pg';
import type { Clock, PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type * as schema from './database/schema/index.ts';
import type { Metrics } from './metrics/create-metrics.ts';
import type { SecretBox } from './secrets/secret-box.ts';

export type Database = NodePgDatabase<typeof schema>;
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

/** What the composition root hands to every part. Nothing of it is reached for as a global. */
export interface Services {
  readonly config: Config;
  readonly pool: Pool;
  readonly db: Database;
  readonly boss: PgBoss;
  /** The only source of "now". Tests and the demo move it. */
  readonly clock: Clock;
  /** A fresh UUIDv7. */
  readonly newId: () => string;
  readonly logger: Logger;
  readonly secretBox: SecretBox;
  readonly metrics: Metrics;
}
