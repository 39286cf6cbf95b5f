import { and, eq, isNull } from 'drizzle-orm';
import { flows } from '../database/schema/index.ts';
import type { Services } from '../services.ts';
import { presentDraft, withName } from './present-draft.ts';
import { writeDraft } from './save-draft.ts';

export interface RenameInput {
  readonly accountId: string;
  readonly flowId: string;
  readonly name: string;
}

/** A flow and its draft have one name. It is a new revision: an editor that is open elsewhere must not save the old name. */
export async function renameFlow(services: Services, { accountId, flowId, name }: RenameInput): Promise<boolean> {
  return services.db.transaction(async (tx) => {
    const mine = and(eq(flows.accountId, accountId), eq(flows.id, flowId), isNull(flows.deletedAt));
    const [flow] = await tx
      .select({ draft: flows.draft, revision: flows.revision })
      .from(flows)
      .where(mine)
      .for('update');
    if (!flow) return false;
    const draft = withName(presentDraft(flow.draft), name);
    await writeDraft(tx, services, { accountId, flowId, name, draft, revision: flow.revision });
    return true;
  });
}
