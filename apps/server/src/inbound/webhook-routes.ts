import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ChannelDirectory } from '../channels/channel-directory.ts';
import { verifyHandshake, verifyMetaSignature } from '../channels/meta/signature.ts';
import { MAX_WEBHOOK_BYTES, parseWebhookJson } from '../channels/meta/webhook-limits.ts';
import { adapters } from '../channels/registry.ts';
import type { Services } from '../services.ts';
import type { GroupCommit } from './group-commit.ts';
import type { Delivery } from './ingest.ts';
import { isDatabaseAway } from '../database/database-away.ts';

export interface WebhookParts {
  readonly services: Services;
  readonly channels: ChannelDirectory;
  readonly inbox: GroupCommit<Delivery>;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * `GET|POST /webhooks/meta/:channel`. A body is answered 200 only when everything in it is durable; until then the
 * platform keeps it and sends it again. https://developers.facebook.com/docs/graph-api/webhooks/getting-started
 */
export function registerWebhookRoutes(app: FastifyInstance, { services, channels, inbox }: WebhookParts): void {
  void app.register((scope, _options, done) => {
    // The signature is over the bytes as they came, so nothing may parse them before.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MAX_WEBHOOK_BYTES }, (_request, body, parsed) =>
      parsed(null, body),
    );

    scope.get<{ Params: { channel: string }; Querystring: Record<string, string | undefined> }>(
      '/webhooks/meta/:channel',
      { config: { access: 'public', rateLimit: false }, schema: { hide: true } },
      async (request, reply) => {
        const channel = await find(request.params.channel);
        const challenge = channel && verifyHandshake(request.query, channel.verifyToken);
        if (challenge === null || challenge === undefined) return refuse(reply, 403, 'JANELA_WEBHOOK_HANDSHAKE');
        return reply.type('text/plain').send(challenge);
      },
    );

    scope.post<{ Params: { channel: string }; Body: Buffer | undefined }>(
      '/webhooks/meta/:channel',
      { bodyLimit: MAX_WEBHOOK_BYTES, config: { access: 'public', rateLimit: false }, schema: { hide: true } },
      async (request, reply) => {
        const channel = await find(request.params.channel);
        const rawBody = request.body ?? Buffer.alloc(0);
        const header = request.headers['x-hub-signature-256'];
        // An unknown channel answers as a wrong signature does: ids cannot be probed.
        if (!channel || !verifyMetaSignature({ rawBody, header: asText(header), appSecret: channel.appSecret })) {
          return refuse(reply, 401, 'JANELA_WEBHOOK_SIGNATURE');
        }
        const parsed = parseWebhookJson(rawBody);
        if (!parsed.ok) return refuse(reply, 400, parsed.code);
        const receivedAt = services.clock.now();
        const events = adapters[channel.kind].parse(parsed.body, { channel, receivedAt });
        services.metrics.inboundEvents.inc(events.length);
        await inbox.submit({ accountId: channel.accountId, channelId: channel.id, receivedAt, events });
        return reply.code(200).send();
      },
    );

    scope.addHook('onResponse', (_request, reply, answered) => {
      services.metrics.webhooks.inc({ status: reply.statusCode });
      answered();
    });

    scope.setErrorHandler((error, request, reply) => {
      if (isDatabaseAway(error)) return refuse(reply.header('retry-after', '5'), 503, 'JANELA_DATABASE_AWAY');
      const status = statusOf(error);
      if (status === 413) return refuse(reply, 413, 'JANELA_WEBHOOK_TOO_LARGE');
      if (status < 500) return refuse(reply, 400, 'JANELA_WEBHOOK_MALFORMED');
      request.log.error({ err: error }, 'a webhook could not be stored');
      return refuse(reply, 500, 'JANELA_INTERNAL');
    });
    done();

    function find(channelId: string) {
      return UUID.test(channelId) ? channels.find(channelId) : Promise.resolve(null);
    }
  });
}

/** Meta reads the status only; the code is for the person who looks at a failing delivery. */
function refuse(reply: FastifyReply, status: number, code: string): FastifyReply {
  return reply.code(status).type('application/problem+json').send({ type: 'about:blank', status, code });
}

function asText(header: string | readonly string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : undefined;
}

function statusOf(error: unknown): number {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : 500;
}
