import { z } from 'zod';
import { TEMPLATE_GOALS, TEMPLATE_INDUSTRIES } from '@janela/flow-schema';
import { templateWords } from '../../../account-templates/read-template-file.ts';
import { channelKind, id, moment } from '../../fields.ts';

export const byId = z.object({ id });

const asks = z
  .array(z.object({ targets: z.array(z.object({ node: z.string(), field: z.string() })) }))
  .meta({ description: 'What the form asks for when the template is used: fields that all get the same answer.' });

export const accountTemplate = z.object({
  id,
  title: z.string(),
  summary: z.string(),
  goals: z.array(z.enum(TEMPLATE_GOALS)),
  industries: z.array(z.enum(TEMPLATE_INDUSTRIES)),
  channels: z.array(channelKind),
  asks,
  updatedAt: moment,
});

export const accountTemplateDetail = accountTemplate.extend({
  document: z.unknown(),
  scenarios: z.array(z.unknown()),
});

export const keepBody = z.object({ flowId: id, ...templateWords });

export const changeBody = z.object(templateWords).partial();

export const importBody = z.object({
  file: z.unknown().meta({ description: 'What `GET /api/v1/account-templates/{id}/file` gives, of any account.' }),
});

export const templateFile = z.object({
  janelaTemplate: z.number().int().meta({ description: 'Version of the format.' }),
  title: z.string(),
  summary: z.string(),
  goals: z.array(z.string()),
  industries: z.array(z.string()),
  channels: z.array(channelKind),
  asks,
  flow: z.unknown(),
  scenarios: z.array(z.unknown()),
});
