import type { NodeExecutor } from '../../step/executor.ts';
import { fillContent } from '../../step/fill-content.ts';
import { send } from '../../step/send.ts';

export const sendMessage: NodeExecutor<'send-message'> = {
  enter(node, context) {
    const filled = fillContent(node.params.content, context);
    if (!filled.ok) return { exit: { type: 'fail', reason: filled.reason } };
    const sent = send({ nodeId: node.id, kind: 'free-form', content: filled.content }, context);
    return {
      exit: { type: 'leave', port: sent.allowed ? 'sent' : 'refused' },
      effects: [sent.effect],
      trace: [sent.trace],
    };
  },
  resume: null,
  trigger: null,
};
