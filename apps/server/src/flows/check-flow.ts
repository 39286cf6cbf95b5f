import { and, eq, isNull } from 'drizzle-orm';
import { checkDraft, readDraft, type Issue } from '@janela/flow-schema';
import { flows } from '../database/schema/index.ts';
import type { Services } from '../services.ts';
import { loadAnalysisContext } from './load-analysis-context.ts';

export interface CheckedFlow {
  readonly revision: number;
  /** Everything that publishing this revision now would tell, sorted. */
  readonly issues: readonly Issue[];
}

/** Checks a draft as publishing would; null where there is no such flow. */
export async function checkFlow(
  { db }: Services,
  ids: { readonly accountId: string; readonly flowId: string },
): Promise<CheckedFlow | null> {
  const [flow] = await db
    .select({ draft: flows.draft, revision: flows.revision })
    .from(flows)
    .where(and(eq(flows.accountId, ids.accountId), eq(flows.id, ids.flowId), isNull(flows.deletedAt)));
  if (!flow) return null;
  const reading = readDraft(flow.draft);
  const issues = reading.ok ? checkDraft(reading.document, await loadAnalysisContext(db, ids)) : reading.issues;
  return { revision: flow.revision, issues };
}
