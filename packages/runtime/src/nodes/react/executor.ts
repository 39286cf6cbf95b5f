import type { NodeExecutor, NodeOutcome, StepContext } from '../../step/executor.ts';
import { onLastMessage } from '../../step/message-action.ts';
import { askWindow } from '../../step/send.ts';

export const react: NodeExecutor<'react'> = {
  enter: (node, context) =>
    refused(context) ?? onLastMessage(node.id, { action: 'react', emoji: node.params.emoji }, context),
  resume: null,
  trigger: null,
};

/** On WhatsApp a reaction is a message like any other: outside the window it is refused. Null where it may go. */
function refused(context: StepContext): NodeOutcome | null {
  if (context.env.channel.kind !== 'whatsapp' || context.conversation.lastInbound === null) return null;
  const verdict = askWindow('free-form', context);
  if (verdict.allowed) return null;
  const { ruleId, reason } = verdict;
  return {
    exit: { type: 'leave', port: 'next' },
    trace: [{ type: 'verdict', allowed: false, ruleId, reason }],
  };
}
