import { and, isNotNull, ne, sql } from 'drizzle-orm';
import { assignmentTurns, conversations } from '../database/schema/index.ts';
import type { Transaction } from '../services.ts';

/** Any number, the same for every release; apart from those of `flows/live-flows-lock.ts` and of migrations. */
const LOCK_CLASS = 410_583;

interface Choice {
  readonly strategy: 'round-robin' | 'least-busy';
  readonly among: readonly string[];
}

interface AccountTurns {
  /** Per member: the number of the last turn they had. */
  readonly last: Map<string, number>;
  /** Per member: conversations of theirs that are not closed. */
  readonly open: Map<string, number>;
  next: number;
}

/** Whose turn it is in the accounts of a batch. What is taken counts at once, so a batch of a hundred spreads as a hundred batches would. */
export class Turns {
  readonly #accounts: ReadonlyMap<string, AccountTurns>;
  readonly #taken = new Map<string, { readonly accountId: string; readonly turn: number }>();

  constructor(accounts: ReadonlyMap<string, AccountTurns>) {
    this.#accounts = accounts;
  }

  /** The member whose turn it is; null where there is nobody. Of two with as few conversations, the one whose turn is longer ago. */
  take(accountId: string, { strategy, among }: Choice): string | null {
    const account = this.#accounts.get(accountId);
    if (account === undefined) return null;
    const turnOf = (id: string): number => account.last.get(id) ?? 0;
    const openOf = (id: string): number => account.open.get(id) ?? 0;
    const [chosen] = among.toSorted(
      (one, other) =>
        (strategy === 'least-busy' ? openOf(one) - openOf(other) : 0) ||
        turnOf(one) - turnOf(other) ||
        (one < other ? -1 : 1),
    );
    if (chosen === undefined) return null;
    const turn = account.next;
    account.next += 1;
    account.last.set(chosen, turn);
    account.open.set(chosen, openOf(chosen) + 1);
    this.#taken.set(chosen, { accountId, turn });
    return chosen;
  }

  async write(tx: Transaction): Promise<void> {
    if (this.#taken.size === 0) return;
    await tx
      .insert(assignmentTurns)
      .values([...this.#taken].map(([memberId, taken]) => ({ memberId, ...taken })))
      .onConflictDoUpdate({ target: assignmentTurns.memberId, set: { turn: sql`excluded.turn` } });
  }
}

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
        return [
          id,
          {
            last,
            open: new Map(busy.map(({ memberId, count }) => [memberId, count])),
            next: Math.max(0, ...last.values()) + 1,
          },
        ];
      }),
    ),
  );
}
