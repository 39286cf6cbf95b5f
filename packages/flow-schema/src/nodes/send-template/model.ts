import { z } from 'zod';
import { defineNode } from '../node-model.ts';
import { textTemplateField } from '../../text-template/text-template.ts';

/** Sends a message that the platform has approved: the way to write when the window is closed. */
export interface SendTemplateParams {
  readonly template: {
    readonly name: string;
    /** As the platform writes it: `pt_BR`. */
    readonly language: string;
    /** What fills the gaps, by their names or positions from 1. */
    readonly parameters: Readonly<Record<string, string>>;
  };
}

const template = z.strictObject({
  name: z.string().trim().min(1).max(512),
  language: z.string().trim().min(2).max(20),
  parameters: z.record(z.string().min(1).max(60), textTemplateField(1_024)),
});

export const sendTemplate = defineNode<'send-template', SendTemplateParams>({
  kind: 'send-template',
  family: 'message',
  params: z.strictObject({ template }),
  defaults: { template: { name: '', language: 'pt_BR', parameters: {} } },
  ports: () => [{ id: 'sent' }, { id: 'refused' }],
  waits: false,
  form: [{ field: 'template', widget: 'template' }],
  references: () => [],
  shows: ({ template: content }) => [
    { content: { kind: 'template', ...content }, as: 'message', fieldOf: (part) => `params.template.${part}` },
  ],
  sends: (_, channel) => [
    { kind: channel === 'messenger' ? 'utility-template' : 'template', field: 'params.template' },
  ],
  migrations: [],
});
