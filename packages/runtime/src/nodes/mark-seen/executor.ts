import type { NodeExecutor } from '../../step/executor.ts';
import { onLastMessage } from '../../step/message-action.ts';

export const markSeen: NodeExecutor<'mark-seen'> = {
  enter: (node, context) => onLastMessage(node.id, { action: 'mark-seen' }, context),
  resume: null,
  trigger: null,
};
