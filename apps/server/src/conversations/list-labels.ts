import { sql } from 'drizzle-orm';
import { conversations } from '../database/schema/index.ts';
import type { Transaction } from '../services.ts';

export interface Labels {
  readonly tags: string[];
  readonly stages: string[];
  readonly fields: string[];
}

/** Looked at are the conversations whose windows closed last: an account may have millions, and old labels are no suggestions. */
const MOST_LOOKED_AT = 5_000;
const MOST_OF_EACH = 500;

/** What people and flows have noted lately, in alphabetical order: suggestions, and the contact fields that texts may name. */
export async function listLabels(db: Pick<Transaction, 'execute'>, accountId: string): Promise<Labels> {
  const { rows } = await db.execute<{ kind: keyof Labels; name: string }>(sql`
    with lately as (
      select tags, stage, fields from ${conversations} where account_id = ${accountId}
      order by window_closes_at desc nulls last limit ${MOST_LOOKED_AT})
    select kind, name from (
    select 'tags' as kind, tag as name from (select distinct unnest(tags) as tag from lately) as t
    union all select 'stages', stage from (select distinct stage from lately where stage is not null) as s
    union all select 'fields', field from (select distinct jsonb_object_keys(fields) as field from lately) as f) as labels
    order by kind, lower(name), name`);
  const of = (kind: keyof Labels) => rows.flatMap((row) => (row.kind === kind ? row.name : [])).slice(0, MOST_OF_EACH);
  return { tags: of('tags'), stages: of('stages'), fields: of('fields') };
}
