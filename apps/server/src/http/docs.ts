import fastifySwagger from '@fastify/swagger';
import scalar from '@scalar/fastify-api-reference';
import { describeRoute, SCHEMAS } from './describe-route.ts';
import type { ApiApp } from './parts.ts';

/** OpenAPI 3.1 at `/api/openapi.json`, readable at `/api/docs`; both are made from the routes' own schemas. */
export async function registerDocs(app: ApiApp): Promise<void> {
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Janela',
        version: '0.1.0',
        description: 'The API of a Janela installation.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      components: {
        schemas: SCHEMAS,
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'janela.session_token' },
          apiKey: { type: 'http', scheme: 'bearer' },
        },
      },
      security: [{ session: [] }, { apiKey: [] }],
    },
    transform: describeRoute,
  });
  app.get('/api/openapi.json', { config: { access: 'public' }, schema: { hide: true } }, () => app.swagger());
  await app.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.config = { ...route.config, access: 'public' };
    });
    // The reading page is a bundle that styles itself and starts from an inline script; the API behind it stays strict.
    scope.addHook('onSend', async (_request, reply) => {
      void reply.header(
        'content-security-policy',
        "default-src 'self' data:; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'",
      );
    });
    await scope.register(scalar, {
      routePrefix: '/api/docs',
      configuration: { url: '/api/openapi.json', withDefaultFonts: false, telemetry: false },
    });
  });
}
