import type { Channel, Flow } from '../../api/answers.ts';

/** How far the first set-up has come. */
export interface SetupProgress {
  readonly hasChannel: boolean;
  readonly hasLiveFlow: boolean;
  readonly complete: boolean;
}

export function setupProgress(
  channels: readonly Pick<Channel, 'enabled'>[],
  flows: readonly Pick<Flow, 'state'>[],
): SetupProgress {
  const hasChannel = channels.some(({ enabled }) => enabled);
  const hasLiveFlow = flows.some(({ state }) => state === 'live');
  return { hasChannel, hasLiveFlow, complete: hasChannel && hasLiveFlow };
}
