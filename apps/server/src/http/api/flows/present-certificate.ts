import type { Certificate } from '@janela/flow-schema';
import type { z } from 'zod';
import { toIso } from '../../fields.ts';
import type { certificateSchema } from './schema.ts';

/** What a version was proved to be, as the API tells it. */
export function presentCertificate({
  verdict,
  blocks,
  rulePack,
  checkedAt,
}: Certificate): z.infer<typeof certificateSchema> {
  return { verdict, blocks: [...blocks], rulePack, checkedAt: toIso(checkedAt) };
}
