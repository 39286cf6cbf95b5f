import { z } from 'zod';
import type { Template } from '../../../flows/load-templates.ts';
import { ApiError } from '../../errors/api-error.ts';
import { localeOf } from '../../locale.ts';
import type { ApiApp, HttpParts } from '../../parts.ts';
import { templateDetail, templateQuery, templateSchema } from './schema.ts';

const tags = ['flows'];

export function registerGalleryRoutes(app: ApiApp, { templates }: HttpParts): void {
  const listed = templates.map(present);

  app.get(
    '/api/v1/templates',
    {
      config: { access: 'agent' },
      schema: {
        operationId: 'listTemplates',
        tags,
        summary: 'The gallery',
        response: { 200: z.object({ items: z.array(templateSchema) }) },
      },
    },
    () => ({ items: listed }),
  );

  app.get(
    '/api/v1/templates/:templateId',
    {
      config: { access: 'agent' },
      schema: {
        operationId: 'getTemplate',
        tags,
        summary: 'One template of the gallery with its flow and scenarios, in one language',
        params: z.object({ templateId: z.string().max(100) }),
        querystring: templateQuery,
        response: { 200: templateDetail },
      },
    },
    (request) => {
      const template = templates.find(({ id }) => id === request.params.templateId);
      if (template === undefined) throw new ApiError('JANELA_NOT_FOUND');
      const { document, scenarios } = template.localized[request.query.language ?? localeOf(request)];
      return { ...present(template), document, scenarios: { ...scenarios } };
    },
  );
}

function present({ localized: _localized, ...template }: Template): z.infer<typeof templateSchema> {
  return template;
}
