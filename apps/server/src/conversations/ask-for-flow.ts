import { and, eq, isNull } from 'drizzle-orm';
import { flows } from '../database/schema/index.ts';
import type { Services } from '../services.ts';
import { putEvent } from './put-event.ts';

export interface FlowAsked {
  readonly accountId: string;
  readonly conversationId: string;
  readonly flowId: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly idempotencyKey?: string | undefined;
}

/** What a program, or a person, may hear of its wish. Whether a run starts is decided in the conversation, and told in its history. */
export type FlowAskedResult = 'asked' | 'no-conversation' | 'no-flow' | 'flow-not-live';

/** Asks for a run of a live flow in a conversation; the flow's `api` trigger decides. */
export async function askForFlow(
  services: Services,
  { flowId, inputs, ...event }: FlowAsked,
): Promise<FlowAskedResult> {
  return services.db.transaction(async (tx) => {
    const [flow] = await tx
      .select({ liveVersionId: flows.liveVersionId, pausedAt: flows.pausedAt })
      .from(flows)
      .where(and(eq(flows.accountId, event.accountId), eq(flows.id, flowId), isNull(flows.deletedAt)));
    if (!flow) return 'no-flow';
    if (flow.liveVersionId === null || flow.pausedAt !== null) return 'flow-not-live';
    const put = await putEvent(tx, services, { ...event, body: { type: 'flow-asked-for', flowId, inputs } });
    return put ? 'asked' : 'no-conversation';
  });
}
