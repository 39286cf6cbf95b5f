import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { TestClock } from 'pg-boss';
import { pino } from 'pino';
import { durationToMs } from '@janela/flow-schema';
import { startServer } from '../src/compose.ts';
import { readConfig } from '../src/config.ts';
import { createLogger } from '../src/create-logger.ts';
import { startEmbeddedPostgres } from '../src/database/embedded/start-embedded-postgres.ts';
import { loadSecretKey } from '../src/secrets/load-secret-key.ts';
import { ClockDriver } from './clock-driver.ts';

/**
 * The production server put together with a clock that can be moved: the only difference is the value handed to the
 * composition root. Time flows as usual until `POST /clock/advance {"by":"PT23H"}` on a control port of its own.
 */
const { values } = parseArgs({ options: { start: { type: 'string' } } });
const config = readConfig(process.env);
const logger = createLogger(config.logLevel, pino.destination(2));
const embedded =
  config.databaseUrl === undefined
    ? await startEmbeddedPostgres({ dataDir: join(config.dataDir, 'postgres'), logger })
    : null;
const clock = new TestClock(values.start ?? Date.now());
const driver = new ClockDriver(clock);
driver.start();
const server = await startServer({
  config,
  connectionString: config.databaseUrl ?? embedded?.connectionString ?? '',
  secretKey: await loadSecretKey(config),
  logger,
  clock,
});

const control = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    void answer(request.method ?? '', Buffer.concat(chunks).toString()).then((body) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(body));
    });
  });
});

async function answer(method: string, body: string): Promise<{ now: string }> {
  if (method === 'POST') {
    const parsed: unknown = JSON.parse(body);
    const by = typeof parsed === 'object' && parsed !== null && 'by' in parsed ? String(parsed.by) : 'PT0S';
    await driver.advance(durationToMs(by));
  }
  return { now: new Date(clock.now()).toISOString() };
}

control.listen(0, '127.0.0.1', () => {
  const { port } = control.address() as AddressInfo;
  const ready = { url: server.url, signInUrl: server.signInUrl, controlUrl: `http://127.0.0.1:${port}` };
  process.stdout.write(`${JSON.stringify({ ready })}\n`);
});

process.once('SIGTERM', () => void stop());
process.once('SIGINT', () => void stop());

async function stop(): Promise<void> {
  control.close();
  await server.close();
  driver.stop();
  await embedded?.stop();
  process.exit(0);
}
