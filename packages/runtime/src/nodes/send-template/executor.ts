import type { NodeExecutor } from '../../step/executor.ts';
import { renderAll } from '../../step/render-all.ts';
import { send } from '../../step/send.ts';

export const sendTemplate: NodeExecutor<'send-template'> = {
  enter(node, context) {
    const { name, language, parameters } = node.params.template;
    const rendered = renderAll(parameters, context);
    if (!rendered.ok) return { exit: { type: 'fail', reason: rendered.reason } };
    const kind = context.env.channel.kind === 'messenger' ? 'utility-template' : 'template';
    const content = { kind: 'template', name, language, parameters: rendered.texts } as const;
    const sent = send({ nodeId: node.id, kind, content }, context);
    return {
      exit: { type: 'leave', port: sent.allowed ? 'sent' : 'refused' },
      effects: [sent.effect],
      trace: [sent.trace],
    };
  },
  resume: null,
  trigger: null,
};
