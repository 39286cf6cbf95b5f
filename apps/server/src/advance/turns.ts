import { and, isNotNull, ne, sql } from 'drizzle-orm';
import { MemberTurns } from '@janela/runtime';
import { assignmentTurns, conversations } from '../database/schema/index.ts';
import type { Transaction } from '../services.ts';

/** Any number, the same for every release; apart from those of `flows/live-flows-lock.ts` and of migrations. */
const LOCK_CLASS = 410_583;

/** Whose turn it is in the accounts of a batch. What is kept counts at once, so a batch of a hundred spreads as a hundred batches would. */
export class Turns {
  readonly #accounts: Map<string, MemberTurns>;
  readonly #changed = new Set<string>();

  constructor(accounts: ReadonlyMap<string, MemberTurns>) {
    this.#accounts = new Map(accounts);
  }

  /** To take turns from. They count only once they are kept: a step that is taken again takes its turns again. */
  draft(accountId: string): MemberTurns {
    return (this.#accounts.get(accountId) ?? NOBODY).copy();
  }

  keep(accountId: string, turns: MemberTurns): void {
    this.#accounts.set(accountId, turns);
    this.#changed.add(accountId);
  }

  async write(tx: Transaction): Promise<void> {
    const rows = [...this.#changed].flatMap((accountId) =>
      [...(this.#accounts.get(accountId)?.last ?? [])].map(([memberId, turn]) => ({ accountId, memberId, turn })),
    );
    if (rows.length === 0) return;
    await tx
      .insert(assignmentTurns)
      .values(rows)
      .onConflictDoUpdate({ target: assignmentTurns.memberId, set: { turn: sql`excluded.turn` } });
  }
}

const NOBODY = new MemberTurns({ last: new Map(), open: new Map() });

/**
 * Two batches that are worked on at once must not both think it is Ana's turn, so the second waits here until the first is
 * written. Only batches in which a conversation is really given to somebody come here. In one order for all: two batches with
 * several accounts each never wait for each other.
 */
export async function loadTurns(tx: Transaction, accountIds: readonly string[]): Promise<Turns> {
  const ids = sql.param([...accountIds].sort());
  await tx.execute(sql`
    select pg_advisory_xact_lock(${LOCK_CLASS}::int, hashtext(account_id)) from unnest(${ids}::text[]) as account_id`);
  const turns = await tx
    .select()
    .from(assignmentTurns)
    .where(sql`${assignmentTurns.accountId} = any(${ids}::uuid[])`);
  const open = await tx
    .select({
      accountId: conversations.accountId,
      memberId: sql<string>`${conversations.assigneeId}`,
      count: sql<number>`count(*)::int`,
    })
    .from(conversations)
    .where(
      and(
        sql`${conversations.accountId} = any(${ids}::uuid[])`,
        isNotNull(conversations.assigneeId),
        ne(conversations.replyStatus, 'closed'),
      ),
    )
    .groupBy(conversations.accountId, conversations.assigneeId);
  return new Turns(
    new Map(
      accountIds.map((id) => {
        const mine = turns.filter(({ accountId }) => accountId === id);
        const last = new Map(mine.map(({ memberId, turn }) => [memberId, turn]));
        const busy = open.filter(({ accountId }) => accountId === id);
        return [id, new MemberTurns({ last, open: new Map(busy.map(({ memberId, count }) => [memberId, count])) })];
      }),
    ),
  );
}
