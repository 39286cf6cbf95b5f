import { install, type Installation } from '../installation.ts';
import type { LoadResult } from '../load/load-process.ts';
import { runLoad } from '../load/run-load.ts';
import { findPgbench, prepareMinimum, runPgbench } from '../pgbench.ts';
import { median, report, round, type Figure } from '../report.ts';

const SENDERS = 10_000;
const WARM_UP = 60_000;
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 5);
const RUNS = Number(process.env['BENCH_RUNS'] ?? 3);
const CONNECTIONS = (process.env['BENCH_CONNECTIONS'] ?? '1,16,64').split(',').map(Number);

/** One way of taking messages in, tried at one number of connections. */
interface Contender {
  readonly name: string;
  run(connections: number): Promise<LoadResult>;
}

/** Signed webhook → durable → 200, beside the least the same PostgreSQL can do, in the same run. */
export async function inbound(): Promise<void> {
  const installation = await install();
  try {
    const figures = await compare(await contenders(installation));
    report('inbound: signed webhook → durable → 200, requests per second', figures, [
      `Medians of ${RUNS} runs of ${SECONDS} s, interleaved; ${SENDERS} customers; load, server and PostgreSQL share the cores.`,
      'pgbench does the one-statement minimum: no HTTP, no signature, no parsing, no job for the worker.',
    ]);
  } finally {
    await installation.remove();
  }
}

async function contenders(installation: Installation): Promise<Contender[]> {
  const { connectionString } = installation;
  const pgbench = findPgbench();
  if (pgbench === null) console.log('pgbench was not found (set PGBENCH): its rows are left out.');
  else await prepareMinimum(connectionString);
  return [
    ...(pgbench === null
      ? []
      : [
          {
            name: 'pgbench minimum',
            run: async (clients: number) => {
              const { perSecond, mean } = await runPgbench(pgbench, {
                connectionString,
                clients,
                seconds: SECONDS,
                senders: SENDERS,
              });
              return { perSecond, p50: mean, p99: Number.NaN, sent: 0, notOk: 0 };
            },
          },
        ]),
    webhooks(installation, 'server, folding on', { JANELA_ROLES: 'api' }),
    webhooks(installation, 'server, folding off', { JANELA_ROLES: 'api', BENCH_FOLDING: 'off' }),
    webhooks(installation, 'server, folding on, worker in the same process', {}),
  ];
}

let nextId = 1;

function webhooks(installation: Installation, name: string, settings: Readonly<Record<string, string>>): Contender {
  return {
    name,
    async run(connections) {
      const server = await installation.startServer(settings);
      const order = {
        ...installation,
        ...server,
        path: `/webhooks/meta/${installation.channelId}`,
        senders: SENDERS,
        connections,
      };
      const { appSecret, phoneNumberId, host, port, path, senders } = order;
      const target = { appSecret, phoneNumberId, host, port, path, senders, connections };
      // A running server has compiled code, filled caches and known customers: it takes some 40,000 requests to get there.
      await runLoad({ ...target, connections: 64, seconds: 5, count: WARM_UP, firstId: nextId });
      nextId += WARM_UP;
      const result = await runLoad({ ...target, seconds: SECONDS, count: 80_000, firstId: nextId });
      nextId += 80_000;
      await server.stop();
      if (result.notOk > 0) throw new Error(`${name}: ${result.notOk} requests were not answered 200.`);
      return result;
    },
  };
}

async function compare(all: readonly Contender[]): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const connections of CONNECTIONS) {
    const results = new Map<string, LoadResult[]>(all.map(({ name }) => [name, []]));
    for (let run = 0; run < RUNS; run += 1) {
      for (const contender of all) results.get(contender.name)?.push(await contender.run(connections));
    }
    for (const [name, runs] of results) {
      figures.push({
        name: `${name} · ${connections}`,
        values: {
          'per second': round(median(runs.map(({ perSecond }) => perSecond))),
          'p50 ms': round(median(runs.map(({ p50 }) => p50)), 2),
          'p99 ms': round(median(runs.map(({ p99 }) => p99)), 2),
        },
      });
    }
  }
  return figures;
}
