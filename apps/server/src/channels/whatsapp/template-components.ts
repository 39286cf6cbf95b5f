import type { TemplateContent } from '@janela/flow-schema';
import { templateParameters } from '../meta/template-parameters.ts';

/** What fills the gaps of an approved template: of its body, by name or by position, and of its quick-reply buttons. */
export function templateComponents({ parameters, buttonPayloads = [] }: TemplateContent): readonly unknown[] {
  const body = templateParameters(parameters).map(({ name, text }) => ({
    type: 'text',
    ...(name === null ? {} : { parameter_name: name }),
    text,
  }));
  return [
    ...(body.length === 0 ? [] : [{ type: 'body', parameters: body }]),
    ...buttonPayloads.map((payload, index) => ({
      type: 'button',
      sub_type: 'quick_reply',
      index: String(index),
      parameters: [{ type: 'payload', payload }],
    })),
  ];
}
