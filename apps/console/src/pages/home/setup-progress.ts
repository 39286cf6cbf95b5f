import type { Channel, Flow } from '../../api/answers.ts';

/** How far the first set-up has come. */
export interface SetupProgress {
  readonly hasChannel: boolean;
  readonly hasLiveFlow: boolean;
  /** A flow that was begun and never published, the one changed last; null where there is none. */
  readonly begunFlowId: string | null;
  readonly complete: boolean;
}

export function setupProgress(
  channels: readonly Pick<Channel, 'enabled'>[],
  flows: readonly Pick<Flow, 'id' | 'state'>[],
): SetupProgress {
  const hasChannel = channels.some(({ enabled }) => enabled);
  const hasLiveFlow = flows.some(({ state }) => state === 'live');
  const begunFlowId = flows.find(({ state }) => state === 'draft')?.id ?? null;
  return { hasChannel, hasLiveFlow, begunFlowId, complete: hasChannel && hasLiveFlow };
}
