import { createPresence } from '../../../presence/presence.ts';
import { memberOf } from '../../access.ts';
import type { ApiApp, HttpParts } from '../../parts.ts';

/** Shorter than what proxies cut an idle connection off at. */
const HEARTBEAT_MS = 25_000;

/** `GET /api/v1/events`: what changes, as server-sent events. Ids only; a console asks for what it wants to show. */
export function registerEventRoutes(app: ApiApp, { live, services }: HttpParts): void {
  const touchPresence = createPresence(services);
  app.get(
    '/api/v1/events',
    {
      // A HEAD would wait for a body that never comes.
      exposeHeadRoute: false,
      config: { access: 'agent', rateLimit: false },
      schema: {
        operationId: 'streamEvents',
        tags: ['events'],
        summary: 'Live changes as server-sent events',
        produces: ['text/event-stream'],
      },
    },
    (request, reply) => {
      const { accountId, memberId } = memberOf(request);
      reply.hijack();
      const { raw } = reply;
      raw.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        // Proxies that gather answers would hold every event back.
        'x-accel-buffering': 'no',
      });
      raw.write('retry: 2000\n\n');
      const stopListening = live.listen({
        accountId,
        memberId,
        hear: ({ type, id, revision }) =>
          raw.write(`event: ${type}\ndata: ${JSON.stringify({ type, id, revision })}\n\n`),
      });
      const heartbeat = services.clock.setInterval(() => {
        raw.write(': still here\n\n');
        touchPresence({ accountId, memberId });
      }, HEARTBEAT_MS);
      services.metrics.liveListeners.inc();
      raw.once('close', () => {
        stopListening();
        services.clock.clearInterval(heartbeat);
        services.metrics.liveListeners.dec();
      });
    },
  );
}
