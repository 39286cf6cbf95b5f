import { address, filledIn, type Fitting, problem } from './fitting.ts';
import type { TemplateButton, TemplateContent, TemplateHeader } from './message-content.ts';
import type { WireContent } from './wire-content.ts';

/**
 * An approved template. What fills its gaps may hold no line break, no tab and at most four spaces in a row
 * (WhatsApp, error 132018; taken for Messenger too), and may not be empty.
 */
export function fitTemplate(fitting: Fitting, content: TemplateContent): readonly WireContent[] {
  if (!fitting.limits.templates) {
    problem(fitting, { code: 'not-on-channel', at: '' });
    return [];
  }
  const parameters = Object.entries(content.parameters).map(([name, text]) => [
    name,
    filledIn(fitting, { text: oneLine(text), at: `parameters.${name}` }, '-'),
  ]);
  const { header, buttons } = content;
  return [
    {
      ...content,
      parameters: Object.fromEntries(parameters) as TemplateContent['parameters'],
      ...(header === undefined ? {} : { header: fitHeader(fitting, header) }),
      ...(buttons === undefined ? {} : { buttons: buttons.map((one, at) => fitButton(fitting, one, at)) }),
    },
  ];
}

function fitHeader(fitting: Fitting, { kind, value }: TemplateHeader): TemplateHeader {
  if (kind !== 'text') return { kind, value: address(fitting, { text: value, at: 'header.value' }) };
  return { kind, value: filledIn(fitting, { text: oneLine(value), at: 'header.value' }, '-') };
}

function fitButton(fitting: Fitting, { index, kind, value }: TemplateButton, at: number): TemplateButton {
  return { index, kind, value: filledIn(fitting, { text: value.trim(), at: `buttons.${at}.value` }, '-') };
}

function oneLine(text: string): string {
  return text
    .trim()
    .replaceAll(/\s*[\r\n\t]+\s*/g, ' ')
    .replaceAll(/ {5,}/g, '    ');
}
