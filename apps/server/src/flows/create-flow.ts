import type { FlowDocument } from '@janela/flow-schema';
import { flows } from '../database/schema/index.ts';
import { notifyLive } from '../live/notify-live.ts';
import type { Services } from '../services.ts';
import { draftHash } from './draft-hash.ts';

/** Keeps a document as the draft of a new flow of the same name. Returns its id. */
export async function createFlow(services: Services, accountId: string, draft: FlowDocument): Promise<string> {
  const now = services.clock.now();
  const id = services.newId();
  const row = { accountId, id, name: draft.name, draft, draftHash: draftHash(draft), createdAt: now, updatedAt: now };
  await services.db.transaction(async (tx) => {
    await tx.insert(flows).values(row);
    await notifyLive(tx, [{ accountId, type: 'flow.changed', id, revision: 1 }]);
  });
  return id;
}
