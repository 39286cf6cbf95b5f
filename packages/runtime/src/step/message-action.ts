import type { ChannelAction } from '@janela/flow-schema';
import type { NodeOutcome, StepContext } from './executor.ts';

/** Does something about the customer's last message, and goes on. Where they have not written there is nothing to do it about. */
export function onLastMessage(
  nodeId: string,
  action: ChannelAction,
  { run, env, conversation }: StepContext,
): NodeOutcome {
  const { lastInbound } = conversation;
  const exit = { type: 'leave', port: 'next' } as const;
  if (lastInbound === null) return { exit };
  return {
    exit,
    effects: [
      {
        type: 'channel-action',
        actionId: env.newId(),
        runId: run.id,
        nodeId,
        action,
        target: { type: 'message', id: lastInbound.id },
      },
    ],
  };
}
