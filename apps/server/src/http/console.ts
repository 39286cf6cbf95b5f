import fastifyStatic from '@fastify/static';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ApiError } from './errors/api-error.ts';
import { sendProblem } from './errors/error-handler.ts';
import type { ApiApp } from './parts.ts';

const BUILT_CONSOLE = fileURLToPath(new URL('../../../console/dist', import.meta.url));

/** Paths that are never a page of the console. */
const NOT_A_PAGE = /^\/(?:api|webhooks|assets)(?:\/|$)/;

/** Serves the built console; every path that is no file is one of its pages. Without a build there is only the API. */
export async function registerConsole(app: ApiApp): Promise<void> {
  if (!existsSync(BUILT_CONSOLE)) return;
  await app.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.config = { ...route.config, access: 'public', rateLimit: false };
      route.schema = { ...route.schema, hide: true };
    });
    await scope.register(fastifyStatic, {
      root: BUILT_CONSOLE,
      wildcard: false,
      // Names under assets/ carry a hash of their content, so they never change.
      setHeaders: (response, path) => {
        response.header(
          'cache-control',
          path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
      },
    });
    scope.get('/*', (request, reply) => {
      if (NOT_A_PAGE.test(request.url)) return sendProblem(request, reply, new ApiError('JANELA_NOT_FOUND'));
      return reply.sendFile('index.html');
    });
  });
}
