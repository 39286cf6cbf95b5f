import type { NodeParams, TemplateContent } from '@janela/flow-schema';
import type { NodeExecutor, StepContext } from '../../step/executor.ts';
import { renderAll } from '../../step/render-all.ts';
import type { RenderFailure } from '../../step/render-text.ts';
import { send } from '../../step/send.ts';

export const sendTemplate: NodeExecutor<'send-template'> = {
  enter(node, context) {
    const filled = fill(node.params.template, context);
    if (!filled.ok) return { exit: { type: 'fail', reason: filled.reason } };
    const kind = context.env.channel.kind === 'messenger' ? 'utility-template' : 'template';
    const sent = send({ nodeId: node.id, kind, content: filled.content }, context);
    return {
      exit: { type: 'leave', port: sent.allowed ? 'sent' : 'refused' },
      effects: [sent.effect],
      trace: [sent.trace],
    };
  },
  resume: null,
  trigger: null,
};

type Filled =
  { readonly ok: true; readonly content: TemplateContent } | { readonly ok: false; readonly reason: RenderFailure };

/** The template with its variables filled in, in its text, its header and its buttons. */
function fill(template: NodeParams['send-template']['template'], context: StepContext): Filled {
  const { name, language, parameters, header, buttons } = template;
  const body = renderAll(parameters, context);
  const around = renderAll({ header: header?.value ?? '' }, context);
  const pressed = renderAll(Object.fromEntries((buttons ?? []).map(({ value }, at) => [at, value])), context);
  if (!body.ok) return body;
  if (!around.ok) return around;
  if (!pressed.ok) return pressed;
  return {
    ok: true,
    content: {
      kind: 'template',
      name,
      language,
      parameters: body.texts,
      ...(header === undefined ? {} : { header: { ...header, value: around.texts['header'] ?? '' } }),
      ...(buttons === undefined
        ? {}
        : { buttons: buttons.map((one, at) => ({ ...one, value: pressed.texts[at] ?? '' })) }),
    },
  };
}
