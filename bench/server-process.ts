import { systemClock } from 'pg-boss';
import { pino } from 'pino';
import { readConfig, startServer } from '@janela/server';

/** The production server with one more knob: how webhooks are folded, so that the bench can switch folding off. */
const config = readConfig(process.env);
const folding = process.env['BENCH_FOLDING'];
const server = await startServer({
  config,
  connectionString: config.databaseUrl ?? '',
  secretKey: Buffer.from(config.secretKey ?? '', 'hex'),
  logger: pino({ level: config.logLevel }, pino.destination(2)),
  clock: systemClock,
  ...(folding === 'off' ? { folding: { concurrency: 12, batchSize: 1 } } : {}),
});
process.stdout.write(`${server.url}\n`);
process.once('SIGTERM', () => void server.close().then(() => process.exit(0)));
