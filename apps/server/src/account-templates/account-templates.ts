import { and, asc, count, eq, getTableColumns, sql } from 'drizzle-orm';
import { accountTemplates } from '../database/schema/index.ts';
import type { Services } from '../services.ts';
import type { TemplateContent, TemplateWords } from './read-template-file.ts';
import { MOST_TEMPLATES } from './template-limits.ts';

export type AccountTemplate = typeof accountTemplates.$inferSelect;

interface Place {
  readonly accountId: string;
  readonly templateId: string;
}

/** Keeps a template. Null where the account has as many as it may. */
export async function keepTemplate(
  { db, newId, clock }: Services,
  accountId: string,
  content: TemplateContent,
): Promise<AccountTemplate | null> {
  const now = clock.now();
  return db.transaction(async (tx) => {
    // One at a time for an account: two that are kept at once must not both be the last one.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`templates ${accountId}`}, 0))`);
    const [kept] = await tx
      .select({ count: count() })
      .from(accountTemplates)
      .where(eq(accountTemplates.accountId, accountId));
    if ((kept?.count ?? 0) >= MOST_TEMPLATES) return null;
    const row = { ...content, accountId, id: newId(), createdAt: now, updatedAt: now };
    await tx.insert(accountTemplates).values(row);
    return row;
  });
}

/** The templates of an account by their titles, without the flows in them. */
export function listTemplates({ db }: Pick<Services, 'db'>, accountId: string) {
  const { document: _document, scenarios: _scenarios, ...light } = getTableColumns(accountTemplates);
  return db
    .select(light)
    .from(accountTemplates)
    .where(eq(accountTemplates.accountId, accountId))
    .orderBy(asc(accountTemplates.title), asc(accountTemplates.id));
}

/** Null where the account has none of that id. */
export async function findTemplate({ db }: Pick<Services, 'db'>, place: Place): Promise<AccountTemplate | null> {
  const [row] = await db.select().from(accountTemplates).where(at(place));
  return row ?? null;
}

/** Changes what people say about it. Null where there is none. */
export async function changeTemplate(
  { db, clock }: Services,
  place: Place,
  words: Partial<TemplateWords>,
): Promise<AccountTemplate | null> {
  const [row] = await db
    .update(accountTemplates)
    .set({ ...words, updatedAt: clock.now() })
    .where(at(place))
    .returning();
  return row ?? null;
}

/** Whether there was one. Flows that were begun with it stay as they are. */
export async function removeTemplate({ db }: Pick<Services, 'db'>, place: Place): Promise<boolean> {
  const removed = await db.delete(accountTemplates).where(at(place)).returning({ id: accountTemplates.id });
  return removed.length > 0;
}

function at({ accountId, templateId }: Place) {
  return and(eq(accountTemplates.accountId, accountId), eq(accountTemplates.id, templateId));
}
