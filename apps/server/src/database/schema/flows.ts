import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import type { Certificate, FlowDocument } from '@janela/flow-schema';
import type { Run } from '@janela/runtime';
import { moment } from './columns.ts';

/** The editable draft, and which published version is live. */
export const flows = pgTable(
  'flows',
  {
    accountId: uuid('account_id').notNull(),
    id: uuid('id').primaryKey(),
    name: text('name').notNull(),
    /** Any JSON: a draft may be unfinished. Parsed at publishing. */
    draft: jsonb('draft').notNull(),
    /** What publishing the draft would be addressed by; see `flows/draft-hash.ts`. Null: saved before this was kept. */
    draftHash: text('draft_hash'),
    /** Compare-and-swap guard of the draft. */
    revision: integer('revision').notNull().default(1),
    /** Null until first published. */
    liveVersionId: uuid('live_version_id'),
    /** Paused flows keep their version but start no run. */
    pausedAt: moment('paused_at'),
    /** Removed flows stay, unseen: runs, traces and versions speak of them for as long as they are kept. */
    deletedAt: moment('deleted_at'),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [index('flows_account').on(table.accountId)],
);

/** One published graph: immutable, addressed by its content. */
export const flowVersions = pgTable(
  'flow_versions',
  {
    accountId: uuid('account_id').notNull(),
    id: uuid('id').primaryKey(),
    flowId: uuid('flow_id')
      .notNull()
      .references(() => flows.id),
    number: integer('number').notNull(),
    hash: text('hash').notNull(),
    document: jsonb('document').$type<FlowDocument>().notNull(),
    /** With the flows that it calls in their blocks' places: what runs. Null where it calls none. */
    linked: jsonb('linked').$type<FlowDocument>(),
    note: text('note'),
    /** The rule pack it was checked against. */
    rulePack: text('rule_pack').notNull(),
    /** What it was proved to be under them. Null: published before there were proofs. */
    certificate: jsonb('certificate').$type<Certificate>(),
    publishedBy: uuid('published_by'),
    publishedAt: moment('published_at').notNull(),
  },
  (table) => [uniqueIndex('flow_versions_number').on(table.flowId, table.number)],
);

/**
 * One execution of one flow version for one conversation. `state` is the run as the interpreter left it; where it waits is
 * repeated in columns, for "who is where".
 */
export const runs = pgTable(
  'runs',
  {
    accountId: uuid('account_id').notNull(),
    id: uuid('id').primaryKey(),
    conversationId: uuid('conversation_id').notNull(),
    flowId: uuid('flow_id').notNull(),
    versionId: uuid('version_id').notNull(),
    status: text('status').$type<Run['status']>().notNull(),
    state: jsonb('state').$type<Run>().notNull(),
    startedAt: moment('started_at').notNull(),
    endedAt: moment('ended_at'),
    /** The block it waits at; null unless it waits. */
    nodeId: text('node_id'),
    /** Since when it has waited there; null unless it waits. */
    waitingSince: moment('waiting_since'),
    /** What time its wait is over; null unless it waits, or where it waits for ever. */
    dueAt: moment('due_at'),
  },
  (table) => [
    index('runs_waiting')
      .on(table.flowId, table.versionId, table.nodeId, table.waitingSince, table.id)
      .where(sql`${table.status} = 'waiting'`),
    index('runs_open')
      .on(table.conversationId)
      .where(sql`${table.endedAt} is null`),
    index('runs_flow').on(table.flowId, table.startedAt),
  ],
);
