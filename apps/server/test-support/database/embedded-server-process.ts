import { startEmbeddedPostgres } from '../../src/database/embedded/start-embedded-postgres.ts';

/** A process of its own that owns an embedded database, so that a test can kill it: prints the address, then stays. */
const dataDir = process.argv[2];
if (dataDir === undefined) throw new Error('usage: embedded-server-process.ts <data directory>');
const postgres = await startEmbeddedPostgres({ dataDir });
process.stdout.write(`${postgres.connectionString}\n`);
setInterval(() => {}, 60_000);
