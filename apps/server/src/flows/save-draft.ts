import { and, eq, isNull } from 'drizzle-orm';
import { readDraft, type Issue } from '@janela/flow-schema';
import { flows } from '../database/schema/index.ts';
import { notifyLive } from '../live/notify-live.ts';
import type { Services, Transaction } from '../services.ts';
import { draftHash } from './draft-hash.ts';

export interface SaveInput {
  readonly accountId: string;
  readonly flowId: string;
  /** Any JSON; what is no flow at all is refused. A draft may be unfinished. */
  readonly draft: unknown;
  /** The revision that was edited; any other is refused. */
  readonly revision: number;
}

export type SaveResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'not-found' }
  | { readonly ok: false; readonly reason: 'conflict'; readonly revision: number }
  | { readonly ok: false; readonly reason: 'invalid'; readonly issues: readonly Issue[] };

/** Saves the draft over the revision that was edited, and tells whoever else has it open. */
export async function saveDraft(services: Services, input: SaveInput): Promise<SaveResult> {
  const reading = readDraft(input.draft);
  if (!reading.ok) return { ok: false, reason: 'invalid', issues: reading.issues };
  return services.db.transaction(async (tx) => {
    const mine = and(eq(flows.accountId, input.accountId), eq(flows.id, input.flowId), isNull(flows.deletedAt));
    const [flow] = await tx.select({ revision: flows.revision }).from(flows).where(mine).for('update');
    if (!flow) return { ok: false, reason: 'not-found' };
    if (flow.revision !== input.revision) return { ok: false, reason: 'conflict', revision: flow.revision };
    const { document } = reading;
    await writeDraft(tx, services, { ...input, draft: document, name: document.name });
    return { ok: true };
  });
}

/** Writes a draft over the given revision. The caller holds the flow's row. */
export async function writeDraft(
  tx: Transaction,
  { clock }: Services,
  { accountId, flowId, draft, name, revision: before }: SaveInput & { readonly name: string },
): Promise<void> {
  const revision = before + 1;
  await tx
    .update(flows)
    .set({ draft, draftHash: draftHash(draft), name, revision, updatedAt: clock.now() })
    .where(and(eq(flows.accountId, accountId), eq(flows.id, flowId)));
  await notifyLive(tx, [{ accountId, type: 'flow.changed', id: flowId, revision }]);
}
