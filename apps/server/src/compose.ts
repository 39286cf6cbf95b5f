import { randomInt } from 'node:crypto';
import { PgBoss, type Clock } from 'pg-boss';
import type { Logger } from 'pino';
import { v7 as uuidv7 } from 'uuid';
import { createAuth, type Auth } from './auth/create-auth.ts';
import { createSetupLink } from './auth/setup-token.ts';
import { ChannelDirectory } from './channels/channel-directory.ts';
import { createGraphClient } from './channels/graph-client.ts';
import type { Config } from './config.ts';
import { isDatabaseAway } from './database/database-away.ts';
import { migrate } from './database/migrate.ts';
import { openDatabase, openPipeline } from './database/open-database.ts';
import { loadTemplates } from './flows/load-templates.ts';
import { recheckLiveFlows } from './flows/recheck-live-flows.ts';
import { ProgramCache } from './flows/program-cache.ts';
import { buildHttp } from './http/build-http.ts';
import { ConversationCache } from './inbound/conversation-cache.ts';
import { createGroupCommit } from './inbound/group-commit.ts';
import { ingest, type Delivery } from './inbound/ingest.ts';
import { startLiveHub } from './live/live-hub.ts';
import { createMetrics } from './metrics/create-metrics.ts';
import { createSecretBox } from './secrets/secret-box.ts';
import type { Services } from './services.ts';
import { createQueues, registerWorkers } from './workers/register-workers.ts';

export interface ServerOptions {
  readonly config: Config;
  readonly connectionString: string;
  readonly secretKey: Buffer;
  readonly logger: Logger;
  /** The system's clock in production; tests and the demo bring one they move. */
  readonly clock: Clock;
  /** How webhooks are folded into transactions; the bench compares it with folding off. */
  readonly folding?: { readonly concurrency: number; readonly batchSize: number };
}

export interface RunningServer {
  /** Where it listens. */
  readonly url: string;
  /** Where people reach it. */
  readonly publicUrl: string;
  /** The link that creates the first account; null once there is one. */
  readonly signInUrl: string | null;
  readonly services: Services;
  /** Answers what is under way, then stops. */
  close(): Promise<void>;
}

/** One batch at a time: a second one beside it halves them both, and a batch costs much more than a message in it. */
const FOLDING = { concurrency: 1, batchSize: 500 };

const POOL_CONNECTIONS = 12;
const BOSS_CONNECTIONS = 6;

/** Puts one server together and starts it: the only place that knows every part. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { config, connectionString, logger, clock } = options;
  await migrate(connectionString);
  const { pool, db } = openDatabase(connectionString, { connections: POOL_CONNECTIONS, logger });
  const boss = new PgBoss({
    connectionString,
    schema: 'pgboss',
    clock,
    max: BOSS_CONNECTIONS,
    useListenNotify: true,
    application_name: 'janela-jobs',
  });
  boss.on('error', (error) => logger.warn({ err: error }, 'the job queue reported an error'));
  const services: Services = {
    config,
    pool,
    db,
    boss,
    clock,
    newId: () => uuidv7(),
    logger,
    secretBox: createSecretBox(options.secretKey),
    metrics: createMetrics(),
  };
  await boss.start();
  await createQueues(services);

  const channels = new ChannelDirectory(services);
  const folding = options.folding ?? FOLDING;
  const inboxPool = openPipeline(connectionString, { connections: folding.concurrency, logger });
  const ingestContext = { pool: inboxPool, boss, cache: new ConversationCache(), newId: services.newId };
  const inbox = createGroupCommit<Delivery>((deliveries) => ingest(ingestContext, deliveries), {
    ...folding,
    isShared: isDatabaseAway,
  });
  const live = await startLiveHub({ connectionString, logger, clock });
  // Port 0 is settled only by listening, so whoever needs the address asks for it when it is needed.
  let address = config.publicUrl ?? `http://localhost:${config.port}`;
  const publicUrl = () => address;
  let auth: Auth | null = null;
  const app = await buildHttp({
    services,
    auth: () => (auth ??= createAuth(services, { publicUrl: address, secretKey: options.secretKey })),
    channels,
    inbox,
    live,
    templates: loadTemplates(),
    publicUrl,
  });
  const url = await app.listen({ port: config.port, host: config.host });
  address = config.publicUrl ?? url.replace('127.0.0.1', 'localhost');
  let rechecked = Promise.resolve(0);
  if (config.roles.includes('worker')) {
    await registerWorkers({
      ...services,
      channels,
      programs: new ProgramCache({ logger }),
      // Two processes with the same number only wait for each other now and then.
      shard: randomInt(1, 32_768),
      graph: createGraphClient(graphBases(config)),
      idsOf: () => services.newId,
      linkTo: (conversationId) => `${address}/conversations/${conversationId}`,
      linkToFlow: (flowId) => `${address}/flows/${flowId}`,
    });
    // Beside the work: a server with many flows must not keep its customers waiting for it.
    rechecked = recheckLiveFlows(services).catch((error: unknown) => {
      logger.error({ err: error }, 'live flows could not be held against the rules of this release');
      return 0;
    });
  }
  return {
    url,
    publicUrl: address,
    signInUrl: await createSetupLink(services, address),
    services,
    async close() {
      await live.close();
      await app.close();
      await inbox.drain();
      await rechecked;
      await boss.stop({ graceful: true, timeout: 10_000 });
      await Promise.all([pool.end(), inboxPool.end()]);
    },
  };
}

/** One address stands in for both of Meta's hosts, where the operator names one. */
function graphBases({ graphUrl }: Config): { facebook?: string; instagram?: string } {
  return graphUrl === undefined ? {} : { facebook: graphUrl, instagram: graphUrl };
}
