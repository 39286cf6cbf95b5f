import { TestClock } from 'pg-boss';
import { startServer, type RunningServer } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { createLogger } from '../../src/create-logger.ts';
import type { TestApi } from './open-test-api.ts';

export interface SecondServer extends RunningServer {
  /** Its own: it only moves when told to. */
  readonly clock: TestClock;
}

/**
 * One more process of the same installation, put together as in production: the same database and key, so that it knows
 * the sessions of the first. It serves only; what is to be done is left to others.
 */
export async function startSecondServer(
  api: TestApi,
  { publicUrl }: { publicUrl?: string } = {},
): Promise<SecondServer> {
  const clock = new TestClock(api.clock.now());
  const server = await startServer({
    config: { ...readConfig({ PORT: '0', JANELA_ROLES: 'api' }), publicUrl },
    connectionString: api.connectionString,
    secretKey: Buffer.alloc(32, 7),
    logger: createLogger('silent'),
    clock,
  });
  return { ...server, clock };
}
