import type { NodeExecutor } from '../../step/executor.ts';
import { onLastMessage } from '../../step/message-action.ts';

export const react: NodeExecutor<'react'> = {
  enter: (node, context) => onLastMessage(node.id, { action: 'react', emoji: node.params.emoji }, context),
  resume: null,
  trigger: null,
};
