import { bigint, index, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';

/**
 * How often runs came to each block, left it by each port, and failed there. Counted in the transaction that wrote the
 * run, so a crash neither loses nor doubles anything.
 */
export const nodeCounts = pgTable(
  'node_counts',
  {
    accountId: uuid('account_id').notNull(),
    flowId: uuid('flow_id').notNull(),
    nodeId: text('node_id').notNull(),
    /** `entered`, `failed`, or `left:` and the port. */
    what: text('what').notNull(),
    /** The hour it counts; the UTC day once it is old, see `flows/fold-counts.ts`. */
    hour: moment('hour').notNull(),
    /** One of its own for each process, so that no two ever wait for each other's row. 0: folded. */
    shard: smallint('shard').notNull(),
    count: bigint('count', { mode: 'number' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.flowId, table.hour, table.nodeId, table.what, table.shard] }),
    index('node_counts_hour').on(table.hour),
  ],
);
