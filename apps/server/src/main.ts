import closeWithGrace from 'close-with-grace';
import { join } from 'node:path';
import { systemClock } from 'pg-boss';
import { startServer } from './compose.ts';
import { readConfig } from './config.ts';
import { createLogger } from './create-logger.ts';
import { startEmbeddedPostgres } from './database/embedded/start-embedded-postgres.ts';
import { explainStartFailure } from './explain-start-failure.ts';
import { loadSecretKey } from './secrets/load-secret-key.ts';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const logger = createLogger(config.logLevel);
  const embedded =
    config.databaseUrl === undefined
      ? await startEmbeddedPostgres({ dataDir: join(config.dataDir, 'postgres'), logger })
      : null;
  const server = await startServer({
    config,
    connectionString: config.databaseUrl ?? embedded?.connectionString ?? '',
    secretKey: await loadSecretKey(config),
    logger,
    clock: systemClock,
  });
  closeWithGrace({ delay: 15_000, logger }, async () => {
    await server.close();
    await embedded?.stop();
  });
  process.stdout.write(welcome(server.publicUrl, server.signInUrl));
}

/** What a person reads first: in all three languages, since nobody has chosen one yet. */
function welcome(url: string, signInUrl: string | null): string {
  const lines =
    signInUrl === null
      ? [`Janela: ${url}`]
      : [`Janela: ${url}`, '', 'Create your account · Crie sua conta · Crea tu cuenta:', `  ${signInUrl}`];
  return `\n${lines.map((line) => `  ${line}`).join('\n')}\n\n`;
}

main().catch((error: unknown) => {
  process.stderr.write(`${explainStartFailure(error)}\n`);
  process.exit(1);
});
