import { z } from 'zod';
import type { ApiApp, HttpParts } from '../../parts.ts';
import { templateSchema } from './schema.ts';

export function registerGalleryRoutes(app: ApiApp, { templates }: HttpParts): void {
  app.get(
    '/api/v1/templates',
    {
      config: { access: 'agent' },
      schema: {
        operationId: 'listTemplates',
        tags: ['flows'],
        summary: 'The gallery',
        response: { 200: z.object({ items: z.array(templateSchema) }) },
      },
    },
    () => ({ items: [...templates] }),
  );
}
