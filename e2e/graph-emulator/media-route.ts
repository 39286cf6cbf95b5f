import type { FastifyInstance } from 'fastify';
import type { EmulatorState } from './emulator-state.ts';

/** https://developers.facebook.com/documentation/business-messaging/whatsapp/reference/media: the address lives 5 minutes and wants the token. */
const addressLifeMs = 5 * 60_000;

export function registerMediaRoute(server: FastifyInstance, state: EmulatorState): void {
  server.get<{ Params: { id: string }; Querystring: { issued?: string } }>('/media/:id', async (request, reply) => {
    const media = state.media.get(request.params.id);
    const owner = media === undefined ? undefined : state.accounts.get(media.accountId);
    const isExpired = state.now() - Number(request.query.issued) >= addressLifeMs;
    if (media === undefined || owner === undefined || isExpired) return reply.status(404).send('');
    if (request.headers.authorization !== `Bearer ${owner.token}`) return reply.status(401).send('');
    return reply.type(media.mimeType).send(media.bytes);
  });
}
