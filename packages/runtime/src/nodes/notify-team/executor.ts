import type { NodeExecutor } from '../../step/executor.ts';
import { notice } from '../../step/notify.ts';

export const notifyTeam: NodeExecutor<'notify-team'> = {
  enter(node, context) {
    const told = notice({ nodeId: node.id, ...node.params }, context);
    if (!told.ok) return { exit: { type: 'fail', reason: told.reason } };
    return { exit: { type: 'leave', port: 'next' }, effects: [told.effect] };
  },
  resume: null,
  trigger: null,
};
