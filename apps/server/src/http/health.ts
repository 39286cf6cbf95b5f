import { sql } from 'drizzle-orm';
import { isIP } from 'node:net';
import { z } from 'zod';
import { ApiError } from './errors/api-error.ts';
import type { ApiApp, HttpParts } from './parts.ts';

const ok = z.object({ status: z.literal('ok') });

/** `/healthz`: the process answers. `/readyz`: it can do its work. `/metrics`: for Prometheus, from this machine only. */
export function registerHealthRoutes(app: ApiApp, { services }: HttpParts): void {
  app.get(
    '/healthz',
    {
      config: { access: 'public', rateLimit: false },
      schema: {
        operationId: 'checkHealth',
        summary: 'Whether the process answers',
        tags: ['operations'],
        response: { 200: ok },
      },
    },
    () => ({ status: 'ok' as const }),
  );

  app.get(
    '/readyz',
    {
      config: { access: 'public', rateLimit: false },
      schema: {
        operationId: 'checkReadiness',
        summary: 'Whether the process can do its work: its database answers',
        tags: ['operations'],
        response: { 200: ok },
      },
    },
    async () => {
      await services.db.execute(sql`select 1 from pgboss.version limit 1`);
      return { status: 'ok' as const };
    },
  );

  app.get(
    '/metrics',
    { config: { access: 'public', rateLimit: false }, schema: { hide: true } },
    async (request, reply) => {
      // What customers and channels there are is nobody else's business; a scraper elsewhere goes through a proxy.
      // Both: a proxy on this machine speaks for strangers, and a stranger may pretend to be a proxy.
      if (!isLoopback(request.ip) || !isLoopback(request.socket.remoteAddress ?? ''))
        throw new ApiError('JANELA_NOT_FOUND');
      return reply.type(services.metrics.registry.contentType).send(await services.metrics.registry.metrics());
    },
  );
}

function isLoopback(address: string): boolean {
  const plain = address.replace(/^::ffff:/, '');
  return isIP(plain) === 4 ? plain.startsWith('127.') : plain === '::1';
}
