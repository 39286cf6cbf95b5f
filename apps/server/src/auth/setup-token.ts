import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt } from 'drizzle-orm';
import { users, verifications } from '../database/schema/index.ts';
import type { Services, Transaction } from '../services.ts';

const IDENTIFIER = 'first-account';
const LIFETIME_MS = 7 * 24 * 3_600_000;

/** The link that creates the first account; null once somebody has. Each start makes a new one and ends the others. */
export async function createSetupLink({ db, newId, clock }: Services, publicUrl: string): Promise<string | null> {
  const token = randomBytes(24).toString('base64url');
  const made = await db.transaction(async (tx) => {
    if (await hasUsers(tx)) return false;
    await tx.delete(verifications).where(eq(verifications.identifier, IDENTIFIER));
    const now = clock.now();
    await tx.insert(verifications).values({
      id: newId(),
      identifier: IDENTIFIER,
      value: hash(token),
      expiresAt: new Date(now + LIFETIME_MS),
      createdAt: new Date(now),
      updatedAt: new Date(now),
    });
    return true;
  });
  return made ? `${publicUrl}/setup?token=${token}` : null;
}

/** Spends the token, once, in the caller's transaction. False where it is not the one, too old, or somebody was first. */
export async function spendSetupToken(tx: Transaction, token: string, now: number): Promise<boolean> {
  const spent = await tx
    .delete(verifications)
    .where(
      and(
        eq(verifications.identifier, IDENTIFIER),
        // Compared by the database as hashes: nothing about the token can be learnt from how long it takes.
        eq(verifications.value, hash(token)),
        gt(verifications.expiresAt, new Date(now)),
      ),
    )
    .returning({ id: verifications.id });
  return spent.length > 0 && !(await hasUsers(tx));
}

async function hasUsers(tx: Transaction): Promise<boolean> {
  const found = await tx.select({ id: users.id }).from(users).limit(1);
  return found.length > 0;
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
