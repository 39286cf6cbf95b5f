import { z } from 'zod';
import { TEMPLATE_GOALS, TEMPLATE_INDUSTRIES } from './goals.ts';

/** What the account has to have beside a template for it to do its work. */
export const TEMPLATE_NEEDS = ['working-hours', 'message-template', 'tags'] as const;

export type TemplateNeed = (typeof TEMPLATE_NEEDS)[number];

const text = z.string().trim().min(1).max(400);
const localized = z.strictObject({ 'pt-BR': text, en: text, es: text });

/** One question of the form that is shown when a template is used. All its targets get the same answer. */
const ask = z.strictObject({
  targets: z
    .array(
      z.strictObject({
        node: z.string().min(1),
        /** Path below the block's params. */
        field: z.string().min(1),
      }),
    )
    .min(1),
  /** Instead of the name of the field. */
  label: localized.optional(),
  help: localized.optional(),
});

/** `template.json`: what the gallery tells of a template, and what it asks. */
export const templateModel = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  title: localized,
  summary: localized,
  goals: z.array(z.enum(TEMPLATE_GOALS)).min(1),
  industries: z.array(z.enum(TEMPLATE_INDUSTRIES)).min(1),
  channels: z.array(z.enum(['whatsapp', 'messenger', 'instagram'])).min(1),
  asks: z.array(ask).default([]),
  needs: z.array(z.enum(TEMPLATE_NEEDS)).default([]),
});

export type TemplateModel = z.output<typeof templateModel>;
