import { toHeaders } from './access.ts';
import type { ApiApp, HttpParts } from './parts.ts';

/** Hands `/api/auth/*` to the auth library. It checks origins and rates itself. */
export function registerAuthRoutes(app: ApiApp, { auth, publicUrl }: HttpParts): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    config: { access: 'public' },
    schema: { hide: true },
    async handler(request, reply) {
      const answer = await auth().handler(
        new Request(new URL(request.url, publicUrl()), {
          method: request.method,
          headers: toHeaders(request),
          ...(request.method === 'POST' ? { body: JSON.stringify(request.body ?? {}) } : {}),
        }),
      );
      void reply.code(answer.status);
      for (const [name, value] of answer.headers) if (name !== 'content-length') void reply.header(name, value);
      return reply.send(await answer.text());
    },
  });
}
