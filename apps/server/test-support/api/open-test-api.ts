import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { PgBoss, TestClock } from 'pg-boss';
import { v7 as uuidv7 } from 'uuid';
import { createLogger } from '../../src/create-logger.ts';
import { createAuth } from '../../src/auth/create-auth.ts';
import { ChannelDirectory } from '../../src/channels/channel-directory.ts';
import { readConfig, type Config } from '../../src/config.ts';
import { isDatabaseAway } from '../../src/database/database-away.ts';
import { openDatabase } from '../../src/database/open-database.ts';
import { loadTemplates } from '../../src/flows/load-templates.ts';
import { buildHttp } from '../../src/http/build-http.ts';
import type { ApiApp } from '../../src/http/parts.ts';
import { ConversationCache } from '../../src/inbound/conversation-cache.ts';
import { createGroupCommit } from '../../src/inbound/group-commit.ts';
import { ingest, type Delivery } from '../../src/inbound/ingest.ts';
import { startLiveHub } from '../../src/live/live-hub.ts';
import { createMetrics } from '../../src/metrics/create-metrics.ts';
import { createSecretBox } from '../../src/secrets/secret-box.ts';
import type { Services } from '../../src/services.ts';
import { createQueues } from '../../src/workers/register-workers.ts';
import { openCuttableLink, type CuttableLink } from './cuttable-link.ts';
import { createTestDatabase } from '../database/create-test-database.ts';

export const PUBLIC_URL = 'http://janela.test';

export interface TestApi {
  readonly app: ApiApp;
  readonly services: Services;
  readonly clock: TestClock;
  readonly connectionString: string;
  /** The server's only way to its database. */
  readonly link: CuttableLink;
  /** What the server wrote to its log, a line each. */
  readonly log: readonly string[];
  call(
    method: NonNullable<InjectOptions['method']>,
    url: string,
    options?: CallOptions,
  ): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
}

export interface CallOptions {
  /** Whose session or key; see `signUp`. */
  readonly as?: Readonly<Record<string, string>>;
  readonly body?: object | string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The whole HTTP side on a database of its own, without a port, with a clock that only moves when told to. */
export async function openTestApi(settings: Partial<Config> = {}): Promise<TestApi> {
  const database = await createTestDatabase();
  const link = await openCuttableLink(database.connectionString);
  const { connectionString } = link;
  const log: string[] = [];
  const logger = createLogger('debug', { write: (line: string) => void log.push(line) });
  const clock = new TestClock(Date.UTC(2026, 10, 20, 12));
  const { pool, db } = openDatabase(connectionString, { connections: 6, logger });
  const boss = new PgBoss({ connectionString, schema: 'pgboss', clock, max: 3, supervise: false, schedule: false });
  boss.on('error', () => {});
  const secretKey = Buffer.alloc(32, 7);
  const services: Services = {
    config: { ...readConfig({}), ...settings },
    pool,
    db,
    boss,
    clock,
    newId: () => uuidv7(),
    logger,
    secretBox: createSecretBox(secretKey),
    metrics: createMetrics(),
  };
  await boss.start();
  await createQueues(services);
  const live = await startLiveHub({ connectionString, logger, clock });
  const auth = createAuth(services, { publicUrl: PUBLIC_URL, secretKey });
  const app = await buildHttp({
    services,
    auth: () => auth,
    channels: new ChannelDirectory(services),
    inbox: createGroupCommit<Delivery>(
      (deliveries) => ingest({ pool, boss, cache: new ConversationCache(), newId: services.newId }, deliveries),
      { concurrency: 1, batchSize: 50, isShared: isDatabaseAway },
    ),
    live,
    templates: loadTemplates(),
    publicUrl: () => PUBLIC_URL,
  });
  await app.ready();
  return {
    app,
    services,
    clock,
    connectionString: database.connectionString,
    link,
    log,
    call: (method, url, { as = {}, body, headers = {} } = {}) =>
      app.inject({
        method,
        url,
        headers: { ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}), ...as, ...headers },
        ...(body === undefined ? {} : { payload: body }),
      }),
    async close() {
      link.mend();
      await app.close();
      await live.close();
      await boss.stop({ graceful: false });
      await pool.end();
      await link.close();
      await database.drop();
    },
  };
}
