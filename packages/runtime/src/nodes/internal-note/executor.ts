import type { NodeExecutor } from '../../step/executor.ts';
import { renderText } from '../../step/render-text.ts';

export const internalNote: NodeExecutor<'internal-note'> = {
  enter(node, context) {
    const rendered = renderText(node.params.text, context);
    if (!rendered.ok) return { exit: { type: 'fail', reason: rendered.reason } };
    const { run, env } = context;
    return {
      exit: { type: 'leave', port: 'next' },
      effects: [{ type: 'internal-note', noteId: env.newId(), runId: run.id, nodeId: node.id, text: rendered.text }],
    };
  },
  resume: null,
  trigger: null,
};
