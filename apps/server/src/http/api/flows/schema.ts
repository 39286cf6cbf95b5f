import { z } from 'zod';
import { id, locale, moment, name } from '../../fields.ts';

export const flowSchema = z.object({
  id,
  name: z.string(),
  state: z.enum(['draft', 'live', 'paused']),
  revision: z.number().int(),
  liveVersion: z.number().int().nullable(),
  updatedAt: moment,
});

export const flowDetail = flowSchema.extend({ draft: z.unknown() });

export const createBody = z.union([
  z.object({ templateId: z.string().max(100), locale }),
  z.object({ name, draft: z.unknown().optional() }),
]);

/** One less than the largest integer of the database: saving adds one. */
const LAST_REVISION = 2_147_483_646;

const revision = z.number().int().min(1).max(LAST_REVISION);

export const saveBody = z.object({ draft: z.record(z.string(), z.unknown()), revision });

export const publishBody = z.object({ revision, note: z.string().trim().max(500).optional() });

export const published = z.object({ versionId: id, number: z.number().int() });

export const versionSchema = z.object({
  id,
  number: z.number().int(),
  hash: z.string(),
  note: z.string().nullable(),
  rulePack: z.string(),
  publishedAt: moment,
});

const localized = z.object({ 'pt-BR': z.string(), en: z.string(), es: z.string() });

export const templateSchema = z.object({
  id: z.string(),
  title: localized,
  summary: localized,
  goals: z.array(z.string()),
  industries: z.array(z.string()),
  channels: z.array(z.enum(['whatsapp', 'messenger', 'instagram'])),
});
