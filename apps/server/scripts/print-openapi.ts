import { PgBoss, systemClock } from 'pg-boss';
import { pino } from 'pino';
import { createAuth } from '../src/auth/create-auth.ts';
import { ChannelDirectory } from '../src/channels/channel-directory.ts';
import { readConfig } from '../src/config.ts';
import { openDatabase } from '../src/database/open-database.ts';
import { buildHttp } from '../src/http/build-http.ts';
import { createMetrics } from '../src/metrics/create-metrics.ts';
import { createSecretBox } from '../src/secrets/secret-box.ts';
import type { Services } from '../src/services.ts';

/**
 * Prints the OpenAPI document of the routes as they are. Everything is put together as in a server, and nothing of it
 * connects: no route is called, so no database is asked.
 */
const NOWHERE = 'postgres://nobody@localhost:1/none';
const PUBLIC_URL = 'http://localhost:3000';

const logger = pino({ level: 'silent' });
const secretKey = Buffer.alloc(32);
const services: Services = {
  config: readConfig({}),
  ...openDatabase(NOWHERE, { connections: 1, logger }),
  boss: new PgBoss(NOWHERE),
  clock: systemClock,
  newId: () => crypto.randomUUID(),
  logger,
  secretBox: createSecretBox(secretKey),
  metrics: createMetrics(),
};
const app = await buildHttp({
  services,
  auth: () => createAuth(services, { publicUrl: PUBLIC_URL, secretKey }),
  channels: new ChannelDirectory(services),
  inbox: { submit: refuse, drain: async () => {} },
  live: { listen: () => () => {}, close: async () => {} },
  templates: [],
  publicUrl: () => PUBLIC_URL,
});
const answer = await app.inject('/api/openapi.json');
process.stdout.write(`${JSON.stringify(answer.json(), null, 2)}\n`);
await app.close();

function refuse(): Promise<never> {
  return Promise.reject(new Error('Nothing is received while the document is printed.'));
}
