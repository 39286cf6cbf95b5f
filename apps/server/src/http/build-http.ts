import fastifyHelmet from '@fastify/helmet';
import fastifyRateLimit from '@fastify/rate-limit';
import fastify, { LogController, type FastifyBaseLogger } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Clock } from 'pg-boss';
import { registerWebhookRoutes } from '../inbound/webhook-routes.ts';
import { registerAccess } from './access.ts';
import { registerAccountTemplateRoutes } from './api/account-templates/routes.ts';
import { registerAccountRoutes } from './api/account/routes.ts';
import { registerApiKeyRoutes } from './api/api-keys/routes.ts';
import { registerChannelRoutes } from './api/channels/routes.ts';
import { registerConversationRoutes } from './api/conversations/routes.ts';
import { registerEventRoutes } from './api/events/routes.ts';
import { registerFlowRoutes } from './api/flows/routes.ts';
import { registerMessageTemplateRoutes } from './api/message-templates/routes.ts';
import { registerNotificationRoutes } from './api/notifications/routes.ts';
import { registerSetupRoutes } from './api/setup/routes.ts';
import { registerTaskRoutes } from './api/tasks/routes.ts';
import { registerWebhookEndpointRoutes } from './api/webhook-endpoints/routes.ts';
import { registerAuthRoutes } from './auth-routes.ts';
import { registerConsole } from './console.ts';
import { registerDocs } from './docs.ts';
import { ApiError } from './errors/api-error.ts';
import { answerUnroutable, registerErrorHandler } from './errors/error-handler.ts';
import { registerHealthRoutes } from './health.ts';
import { registerJsonBody } from './json-body.ts';
import type { ApiApp, HttpParts } from './parts.ts';

const API_BODY_BYTES = 1024 * 1024;

/** Everything that is served over HTTP, not yet listening. */
export async function buildHttp(parts: HttpParts): Promise<ApiApp> {
  // As Fastify's own kind of logger: else the type of every route would name pino.
  const logger: FastifyBaseLogger = parts.services.logger;
  const app = fastify({
    loggerInstance: logger,
    bodyLimit: API_BODY_BYTES,
    // A line for every webhook would cost more than the webhook; failures are logged where they happen.
    logController: new LogController({ disableRequestLogging: true }),
    // The proxy in front, and nobody before it: what it was told about earlier addresses anybody could have written.
    trustProxy: parts.services.config.trustProxy && ((_address, hop) => hop === 0),
    frameworkErrors: answerUnroutable,
    forceCloseConnections: true,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  registerErrorHandler(app);
  registerAccess(app, { auth: parts.auth, services: parts.services });
  registerWebhookRoutes(app, parts);
  await app.register(async (scope) => {
    const api = scope.withTypeProvider<ZodTypeProvider>();
    tellTime(api, parts.services.clock);
    await registerProtection(api);
    registerJsonBody(api);
    await registerDocs(api);
    registerHealthRoutes(api, parts);
    registerAuthRoutes(api, parts);
    for (const register of API) register(api, parts);
    await registerConsole(api);
  });
  return app;
}

/** Consoles set their clock by the server's: the time left that they show is the time left that the server goes by. */
function tellTime(app: ApiApp, clock: Clock): void {
  app.addHook('onSend', async (_request, reply) => {
    void reply.header('x-server-time', clock.now());
  });
}

const API: readonly ((app: ApiApp, parts: HttpParts) => void)[] = [
  registerSetupRoutes,
  registerAccountRoutes,
  registerChannelRoutes,
  registerConversationRoutes,
  registerNotificationRoutes,
  registerTaskRoutes,
  registerFlowRoutes,
  registerAccountTemplateRoutes,
  registerMessageTemplateRoutes,
  registerWebhookEndpointRoutes,
  registerApiKeyRoutes,
  registerEventRoutes,
];

async function registerProtection(app: ApiApp): Promise<void> {
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        // The UI library positions its parts with inline styles; no script is ever inline.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'https:'],
        scriptSrc: ["'self'"],
        frameAncestors: ["'none'"],
        // Set by whoever terminates TLS: a first start is reached over plain http.
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
  });
  await app.register(fastifyRateLimit, {
    max: 1_200,
    timeWindow: '1 minute',
    errorResponseBuilder: () => new ApiError('JANELA_TOO_MANY_REQUESTS'),
  });
}
