import { z } from 'zod';
import { defineNode } from '../node-model.ts';
import { webAddressField } from '../fields/web-address.ts';
import type { TemplateButton, TemplateHeader } from '../../content/message-content.ts';
import { refuse } from '../../issues/issues-from-zod.ts';
import { textTemplateField } from '../../text-template/text-template.ts';

/** Sends a message that the platform has approved: the way to write when the window is closed. */
export interface SendTemplateParams {
  readonly template: {
    readonly name: string;
    /** As the platform writes it: `pt_BR`. */
    readonly language: string;
    /** What fills the gaps, by their names or positions from 1. */
    readonly parameters: Readonly<Record<string, string>>;
    /** What fills its header, where that has a gap. */
    readonly header?: TemplateHeader | undefined;
    /** What fills its buttons, where they have gaps; each place once. */
    readonly buttons?: readonly TemplateButton[] | undefined;
  };
}

/** WhatsApp, templates overview: ten buttons at most. */
const MOST_BUTTONS = 10;

const template = z.strictObject({
  name: z.string().trim().min(1).max(512),
  language: z.string().trim().min(2).max(20),
  parameters: z.record(z.string().min(1).max(60), textTemplateField(1_024)),
  header: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('text'), value: textTemplateField(60) }),
      z.strictObject({ kind: z.enum(['image', 'video', 'document']), value: webAddressField() }),
    ])
    .optional(),
  buttons: z
    .array(
      z.strictObject({
        index: z
          .int()
          .min(0)
          .max(MOST_BUTTONS - 1),
        kind: z.enum(['payload', 'url']),
        value: textTemplateField(2_000),
      }),
    )
    .max(MOST_BUTTONS)
    .superRefine((buttons, context) => {
      if (new Set(buttons.map(({ index }) => index)).size < buttons.length) refuse(context, 'repeated-value');
    })
    .optional(),
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
