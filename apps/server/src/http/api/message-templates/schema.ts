import { z } from 'zod';
import type { NamedFieldProblem } from '../../errors/field-texts.ts';
import { id, moment } from '../../fields.ts';

function problem(name: NamedFieldProblem): { error: string } {
  return { error: name };
}

/** https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/overview (2026-05-21) */
const name = z.string().regex(/^[a-z0-9_]{1,512}$/, problem('template-name'));
const language = z.string().regex(/^[a-z]{2,3}(?:_[A-Z]{2})?$/, problem('template-language'));

/** The name of a gap, or its position from 1: a template names all of them or none. */
const parameters = z
  .array(z.string().regex(/^(?:[a-z][a-z0-9_]{0,59}|[1-9]\d?)$/, problem('template-gaps')))
  .max(50)
  .refine((gaps) => new Set(gaps).size === gaps.length && isOneWay(gaps), problem('template-gaps'));

/** Instagram has none. */
const kind = z.enum(['whatsapp', 'messenger']);

export const templateStatus = z.enum(['approved', 'pending', 'rejected', 'paused', 'disabled']);

const fields = {
  name,
  language,
  channelKind: kind,
  category: z.enum(['marketing', 'utility', 'authentication']),
  status: templateStatus,
  parameters: parameters.meta({ description: 'Names of its gaps, or `1`, `2` …' }),
  body: z.string().trim().max(1_024).nullable().meta({ description: 'What it says, its gaps in double braces.' }),
};

export const messageTemplateSchema = z.object({
  id,
  ...fields,
  // What is stored may be from before a rule changed, and is to be read all the same.
  name: z.string(),
  language: z.string(),
  parameters: z.array(z.string()),
  channelKind: z.enum(['whatsapp', 'messenger', 'instagram']),
  updatedAt: moment,
});

export const newTemplate = z.object({
  ...fields,
  status: fields.status.default('approved'),
  parameters: fields.parameters.default([]),
  body: fields.body.default(null),
});

export const templateChanges = z.object(fields).partial();

function isOneWay(gaps: readonly string[]): boolean {
  const counted = gaps.filter((gap) => /^\d+$/.test(gap));
  if (counted.length === 0) return true;
  const positions = counted.map(Number).sort((one, other) => one - other);
  return counted.length === gaps.length && positions.every((position, index) => position === index + 1);
}
