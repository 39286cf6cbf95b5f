import { z } from 'zod';
import { id, moment, name, safetyMargin } from '../../fields.ts';

const kind = z.enum(['whatsapp', 'messenger', 'instagram']);
const secretText = z.string().trim().min(8).max(1_000);

export const channelSchema = z.object({
  id,
  kind,
  name: z.string(),
  externalId: z.string(),
  enabled: z.boolean(),
  safetyMargin: z.string().meta({ description: 'ISO 8601 duration: how long before the window closes sending stops.' }),
  webhookUrl: z.string(),
  createdAt: moment,
});
export const connected = channelSchema.extend({ verifyToken: z.string() });

export const connectBody = z.object({
  kind,
  name,
  externalId: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .meta({ description: 'Phone number id, Page id or Instagram account id.' }),
  login: z.enum(['page', 'instagram']).optional(),
  appId: z.string().trim().min(1).max(100).optional(),
  accessToken: secretText,
  appSecret: secretText,
  verifyToken: secretText.optional(),
  safetyMargin: safetyMargin.default('PT1M'),
});

export const changeBody = z
  .object({ name, enabled: z.boolean(), safetyMargin, accessToken: secretText, appSecret: secretText })
  .partial();
