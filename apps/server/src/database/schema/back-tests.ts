import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { FlowDocument } from '@janela/flow-schema';
import type { BackTestTally } from '../../back-tests/back-test-tally.ts';
import { moment } from './columns.ts';

export type BackTestState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

/** A draft held against what really happened. The row is the job's memory: what it has counted, and up to which conversation. */
export const backTests = pgTable(
  'back_tests',
  {
    accountId: uuid('account_id').notNull(),
    id: uuid('id').primaryKey(),
    flowId: uuid('flow_id').notNull(),
    /** Of the draft, as it was when this was asked for. */
    revision: integer('revision').notNull(),
    /** With the flows that it calls in their blocks' places. */
    document: jsonb('document').$type<FlowDocument>().notNull(),
    days: integer('days').notNull(),
    since: moment('since').notNull(),
    until: moment('until').notNull(),
    state: text('state').$type<BackTestState>().notNull(),
    /** Conversations of the time; null until they have been counted. */
    found: integer('found'),
    played: integer('played').notNull().default(0),
    /** The last conversation that is in the tally. */
    cursor: uuid('cursor'),
    tally: jsonb('tally').$type<BackTestTally>(),
    createdAt: moment('created_at').notNull(),
    finishedAt: moment('finished_at'),
  },
  (table) => [
    index('back_tests_flow').on(table.flowId, table.createdAt),
    uniqueIndex('back_tests_under_way')
      .on(table.flowId)
      .where(sql`${table.state} in ('queued', 'running')`),
  ],
);
