import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { channels } from '../database/schema/index.ts';
import type { Services } from '../services.ts';
import type { ChannelConfig } from './channel-adapter.ts';

/** A channel with its secrets opened. Lives in memory only. */
export interface OpenChannel extends ChannelConfig {
  readonly accountId: string;
  readonly id: string;
  readonly name: string;
  readonly marginMs: number;
  readonly enabled: boolean;
  readonly accessToken: string;
  readonly appSecret: string;
  readonly verifyToken: string;
}

const channelSecrets = z.object({ accessToken: z.string(), appSecret: z.string(), verifyToken: z.string() });

export type ChannelSecrets = z.infer<typeof channelSecrets>;

/** How long a changed token or secret may stay unnoticed by other processes. */
const FRESH_MS = 2_000;

/** Looks channels up by id. A webhook asks at every request, so answers are kept for two seconds. */
export class ChannelDirectory {
  readonly #services: Services;
  readonly #known = new Map<string, { readonly channel: OpenChannel | null; readonly readAt: number }>();

  constructor(services: Services) {
    this.#services = services;
  }

  /** Null where there is none of that id. Throws where the database is away. */
  async find(channelId: string): Promise<OpenChannel | null> {
    const now = performance.now();
    const known = this.#known.get(channelId);
    if (known && now - known.readAt < FRESH_MS) return known.channel;
    const [row] = await this.#services.db.select().from(channels).where(eq(channels.id, channelId));
    const channel = row ? this.#open(row) : null;
    // Unknown ids are not kept: a stranger who invents them must not fill the memory.
    if (channel) this.#known.set(channelId, { channel, readAt: now });
    return channel;
  }

  #open(row: typeof channels.$inferSelect): OpenChannel {
    const secrets = channelSecrets.parse(JSON.parse(this.#services.secretBox.open(row.secrets)));
    return {
      accountId: row.accountId,
      id: row.id,
      kind: row.kind,
      name: row.name,
      externalId: row.externalId,
      marginMs: row.marginMs,
      enabled: row.enabled,
      ...(row.login === null ? {} : { login: row.login }),
      ...(row.appId === null ? {} : { appId: row.appId }),
      ...secrets,
    };
  }
}
