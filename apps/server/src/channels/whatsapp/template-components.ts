import type { TemplateButton, TemplateContent, TemplateHeader } from '@janela/flow-schema';
import { templateParameters } from '../meta/template-parameters.ts';

/** What fills the gaps of an approved template: of its header, of its body by name or by position, and of its buttons by their place. */
export function templateComponents({ parameters, header, buttons = [] }: TemplateContent): readonly unknown[] {
  const body = templateParameters(parameters).map(({ name, text }) => ({
    type: 'text',
    ...(name === null ? {} : { parameter_name: name }),
    text,
  }));
  return [
    ...(header === undefined ? [] : [{ type: 'header', parameters: [headerParameter(header)] }]),
    ...(body.length === 0 ? [] : [{ type: 'body', parameters: body }]),
    ...buttons.map(button),
  ];
}

function headerParameter({ kind, value }: TemplateHeader): unknown {
  return kind === 'text' ? { type: 'text', text: value } : { type: kind, [kind]: { link: value } };
}

function button({ index, kind, value }: TemplateButton): unknown {
  const parameter = kind === 'url' ? { type: 'text', text: value } : { type: 'payload', payload: value };
  return {
    type: 'button',
    sub_type: kind === 'url' ? 'url' : 'quick_reply',
    index: String(index),
    parameters: [parameter],
  };
}
