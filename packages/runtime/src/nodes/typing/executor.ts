import type { NodeExecutor } from '../../step/executor.ts';
import { onLastMessage } from '../../step/message-action.ts';

export const typing: NodeExecutor<'typing'> = {
  enter: (node, context) => onLastMessage(node.id, { action: 'typing' }, context),
  resume: null,
  trigger: null,
};
