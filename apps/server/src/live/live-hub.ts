import pg from 'pg';
import type { Clock } from 'pg-boss';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { LiveChange } from './live-change.ts';
import { LIVE_CHANNEL } from './notify-live.ts';

/** Who listens: one open console of one member. */
export interface LiveListener {
  readonly accountId: string;
  readonly memberId: string;
  hear(change: LiveChange): void;
}

export interface LiveHub {
  /** Returns what ends the listening. */
  listen(listener: LiveListener): () => void;
  close(): Promise<void>;
}

const changesSchema = z.array(
  z.object({
    accountId: z.string(),
    type: z.enum([
      'notification.created',
      'notification.read',
      'conversation.changed',
      'message.changed',
      'flow.changed',
    ]),
    id: z.string(),
    revision: z.number().optional(),
    memberIds: z.array(z.string()).optional(),
  }),
);

const RECONNECT_MS = 2_000;

export interface LiveHubOptions {
  readonly connectionString: string;
  readonly logger: Logger;
  readonly clock: Clock;
}

/**
 * Hears what any process changed, over one connection of its own, and passes it to the consoles it concerns. A
 * connection that breaks is made anew; what was said meanwhile is lost, and consoles ask again when they reconnect.
 */
export async function startLiveHub({ connectionString, logger, clock }: LiveHubOptions): Promise<LiveHub> {
  const listeners = new Set<LiveListener>();
  let closed = false;
  let client: pg.Client | null = null;

  async function connect(): Promise<void> {
    const connection = new pg.Client({ connectionString, application_name: 'janela-live' });
    let lost = false;
    connection.on('notification', ({ payload }) => pass(payload ?? ''));
    connection.on('error', (error) => {
      logger.warn({ err: error }, 'live updates lost their database connection');
      lost = true;
      // Before that, whoever waits for the connection hears of it and tries again.
      if (client === connection) reconnect();
    });
    await connection.connect();
    await connection.query(`listen ${LIVE_CHANNEL}`);
    if (lost) throw new Error('The connection was lost as soon as it was made.');
    if (closed) return connection.end();
    client = connection;
  }

  function reconnect(): void {
    client = null;
    if (closed) return;
    clock.setTimeout(() => {
      if (!closed) connect().catch(reconnect);
    }, RECONNECT_MS);
  }

  function pass(payload: string): void {
    for (const { memberIds, ...change } of readChanges(payload)) {
      for (const listener of listeners) {
        if (listener.accountId !== change.accountId) continue;
        if (memberIds === undefined || memberIds.includes(listener.memberId)) listener.hear(change);
      }
    }
  }

  await connect();
  return {
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      closed = true;
      await client?.end();
    },
  };
}

/** Another release may speak of things this one does not know: consoles ask again anyway, so it is left unheard. */
function readChanges(payload: string): z.infer<typeof changesSchema> {
  try {
    return changesSchema.safeParse(JSON.parse(payload)).data ?? [];
  } catch {
    return [];
  }
}
