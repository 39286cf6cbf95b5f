import { sql } from 'drizzle-orm';
import { presence } from '../database/schema/index.ts';
import type { Services } from '../services.ts';

/** Seen this lately, a member is online. Longer than an open console is ever silent: its stream alone tells every 25 seconds. */
const ONLINE_MS = 120_000;

/** So often a sign of life is written down. Well within `ONLINE_MS`, so that nobody flickers. */
const WRITE_EVERY_MS = 45_000;

export function isOnline(seenAt: number | null, now: number): boolean {
  return seenAt !== null && now - seenAt < ONLINE_MS;
}

/** Notes that a member is there. Cheap to call with every request. */
export type TouchPresence = (member: { readonly accountId: string; readonly memberId: string }) => void;

/**
 * Each process writes for itself, seldom, and without anybody waiting: a write that is lost costs a member the green dot for a
 * moment, a request that waits for it costs them time with every click.
 */
export function createPresence({ db, clock, logger }: Pick<Services, 'db' | 'clock' | 'logger'>): TouchPresence {
  const written = new Map<string, number>();
  return ({ accountId, memberId }) => {
    const now = clock.now();
    if (now - (written.get(memberId) ?? Number.NEGATIVE_INFINITY) < WRITE_EVERY_MS) return;
    written.set(memberId, now);
    db.insert(presence)
      .values({ accountId, memberId, seenAt: now })
      .onConflictDoUpdate({
        target: presence.memberId,
        set: { seenAt: sql`greatest(${presence.seenAt}, excluded.seen_at)` },
      })
      .catch((error: unknown) => {
        written.delete(memberId);
        logger.warn({ err: error }, 'who is online could not be noted');
      });
  };
}
