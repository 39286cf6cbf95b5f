import pg from 'pg';
import { databaseUser, prepareCluster } from './cluster.ts';
import { chooseDatabaseHome } from './database-home.ts';
import { acquireOwnerLock } from './owner-lock.ts';
import { startPostmaster, stopOrphan, stopPostmaster } from './postmaster.ts';
import { findRunnableBinaries } from './runnable-binaries.ts';
import { findUnprivilegedUser } from './unprivileged-user.ts';

export interface EmbeddedPostgres {
  /** `postgresql://…@127.0.0.1:<port>/janela`: a superuser of this cluster only. */
  connectionString: string;
  /** Where the data really is: the requested folder, or its stand-in under /var/lib/janela. */
  dataDir: string;
  /** Fast shutdown; safe to call twice. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  dataDir: string;
  /** false gives up safety against power loss for speed: for data that tests throw away. */
  durable?: boolean;
  logger?: EmbeddedPostgresLogger;
  /** PostgreSQL settings by name, e.g. `{ max_connections: '200' }`. */
  settings?: Record<string, string>;
}

export interface EmbeddedPostgresLogger {
  info(message: string): void;
  warn(message: string): void;
}

const fastAndForgetful = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
const silent: EmbeddedPostgresLogger = { info() {}, warn() {} };

/**
 * Starts the PostgreSQL packed in npm on a data directory, making it first where there is none.
 * Throws `EmbeddedPostgresError` with a code: directory in use, platform without binaries, data of another version.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { durable = true, logger = silent } = options;
  const user = findUnprivilegedUser();
  const home = chooseDatabaseHome(options.dataDir, user);
  const lock = acquireOwnerLock(home.lockFile);
  try {
    const binaries = await findRunnableBinaries(home, user);
    const place = { home, binaries, user };
    const password = await prepareCluster({ ...place, durable });
    const orphan = await stopOrphan(place);
    if (orphan !== undefined)
      logger.warn(`Stopped the PostgreSQL (process ${orphan}) that an ended server left behind.`);
    const settings = {
      timezone: 'UTC',
      log_timezone: 'UTC',
      ...(durable ? {} : fastAndForgetful),
      ...options.settings,
    };
    const postmaster = await startPostmaster({ ...place, settings });
    const { process: child, port } = postmaster;
    const address = `postgresql://${databaseUser}:${password}@127.0.0.1:${port}`;

    let stopping = false;
    const stopAtExit = (): void => void child.kill('SIGINT');
    process.once('exit', stopAtExit);
    child.once('exit', () => {
      if (!stopping) logger.warn(`PostgreSQL ended unexpectedly. Its log is ${home.logFile}.`);
    });
    const stop = async (): Promise<void> => {
      if (stopping) return;
      stopping = true;
      process.off('exit', stopAtExit);
      if (child.pid !== undefined) await stopPostmaster(place, child.pid);
      lock.release();
    };

    await createDatabase(`${address}/postgres`).catch(async (error: unknown) => {
      await stop();
      throw error;
    });
    if (home.directory !== home.requested) {
      logger.warn(
        `${home.requested} is closed to other users, and PostgreSQL may not run as root: the data is in ${home.directory}.`,
      );
    }
    logger.info(`PostgreSQL is running on port ${port}. Its data is in ${home.directory}.`);
    return { connectionString: `${address}/${databaseUser}`, dataDir: home.directory, stop };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function createDatabase(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [databaseUser]);
    if (found.rowCount === 0) await client.query(`create database ${databaseUser}`);
  } finally {
    await client.end();
  }
}
