import type { NodeExecutor } from '../../step/executor.ts';
import { renderText } from '../../step/render-text.ts';
import { stableNumber } from '../../text/stable-number.ts';

export const publicReply: NodeExecutor<'public-reply'> = {
  enter(node, context) {
    const { texts } = node.params;
    const { run, env } = context;
    const comment = run.origin?.comment ?? null;
    if (comment === null) return { exit: { type: 'leave', port: 'refused' }, trace: [{ type: 'not-on-channel' }] };
    const text = texts[stableNumber(comment.id, texts.length)] ?? '';
    const rendered = renderText(text, context);
    if (!rendered.ok) return { exit: { type: 'fail', reason: rendered.reason } };
    return {
      exit: { type: 'leave', port: 'sent' },
      effects: [
        {
          type: 'channel-action',
          actionId: env.newId(),
          runId: run.id,
          nodeId: node.id,
          action: { action: 'public-reply', text: rendered.text },
          target: { type: 'comment', id: comment.id },
        },
      ],
    };
  },
  resume: null,
  trigger: null,
};
