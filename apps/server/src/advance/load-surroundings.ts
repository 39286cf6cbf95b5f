import { eq, sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { AccountView, MemberView } from '@janela/runtime';
import { accounts, members, presence, users } from '../database/schema/index.ts';
import { isOnline } from '../presence/presence.ts';
import type { Transaction } from '../services.ts';

export async function loadAccounts(tx: Transaction, accountIds: readonly string[]): Promise<Map<string, AccountView>> {
  const rows = await tx
    .select({
      id: accounts.id,
      timeZone: accounts.timeZone,
      workingHours: accounts.workingHours,
      country: accounts.country,
    })
    .from(accounts)
    .where(isAnyOf(accounts.id, accountIds));
  return new Map(rows.map(({ id, ...account }) => [id, account]));
}

/** The teams, in one order: whoever comes first of those with equal claims is the same person every time. */
export async function loadMembers(
  tx: Transaction,
  accountIds: readonly string[],
  now: number,
): Promise<Map<string, MemberView[]>> {
  const rows = await tx
    .select({
      accountId: members.organizationId,
      id: members.id,
      name: users.name,
      role: members.role,
      seenAt: presence.seenAt,
    })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .leftJoin(presence, eq(presence.memberId, members.id))
    .where(isAnyOf(members.organizationId, accountIds))
    .orderBy(members.id);
  const teams = Map.groupBy(rows, ({ accountId }) => accountId);
  return new Map(
    [...teams].map(([accountId, team]) => [
      accountId,
      team.map(({ id, name, role, seenAt }) => ({ id, name, role, online: isOnline(seenAt, now) })),
    ]),
  );
}

function isAnyOf(column: PgColumn, ids: readonly string[]): SQL {
  return sql`${column} = any(${sql.param(ids)}::uuid[])`;
}
