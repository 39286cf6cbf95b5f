import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { FlowDocument, TemplateGoal, TemplateIndustry } from '@janela/flow-schema';
import type { Scenario } from '@janela/runtime/simulation';
import type { ChannelKind } from '@janela/messaging-window';
import { moment } from './columns.ts';

/** One question of the form that is shown when a template is used: the fields that all get the same answer. */
export interface TemplateAsk {
  readonly targets: readonly { readonly node: string; readonly field: string }[];
}

/** Flows that an account keeps for itself to begin with. They hold nothing that only means something in this account. */
export const accountTemplates = pgTable(
  'account_templates',
  {
    accountId: uuid('account_id').notNull(),
    id: uuid('id').primaryKey(),
    title: text('title').notNull(),
    summary: text('summary').notNull(),
    goals: jsonb('goals').$type<readonly TemplateGoal[]>().notNull(),
    industries: jsonb('industries').$type<readonly TemplateIndustry[]>().notNull(),
    channels: jsonb('channels').$type<readonly ChannelKind[]>().notNull(),
    asks: jsonb('asks').$type<readonly TemplateAsk[]>().notNull(),
    document: jsonb('document').$type<FlowDocument>().notNull(),
    scenarios: jsonb('scenarios').$type<readonly Scenario[]>().notNull(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [index('account_templates_account').on(table.accountId)],
);
