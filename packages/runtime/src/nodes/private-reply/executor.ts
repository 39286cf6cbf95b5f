import type { NodeExecutor } from '../../step/executor.ts';
import { renderText } from '../../step/render-text.ts';
import { send } from '../../step/send.ts';

export const privateReply: NodeExecutor<'private-reply'> = {
  enter(node, context) {
    const rendered = renderText(node.params.text, context);
    if (!rendered.ok) return { exit: { type: 'fail', reason: rendered.reason } };
    const comment = context.run.origin?.comment ?? null;
    const sent = send(
      {
        nodeId: node.id,
        kind: 'private-reply',
        content: { kind: 'text', text: rendered.text },
        ...(comment === null ? {} : { commentId: comment.id }),
      },
      context,
    );
    return {
      exit: { type: 'leave', port: sent.allowed ? 'sent' : 'refused' },
      effects: [sent.effect],
      trace: [sent.trace],
      // Noted before it is sent: a second one would be lost, and the first one's outcome may never be known.
      changes: sent.allowed && comment !== null ? [{ type: 'comment-answered', commentId: comment.id }] : [],
    };
  },
  resume: null,
  trigger: null,
};
