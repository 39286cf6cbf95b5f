import { accounts, credentials, members, users, type Locale } from '../database/schema/index.ts';
import type { Services } from '../services.ts';
import type { Auth } from './create-auth.ts';
import { spendSetupToken } from './setup-token.ts';

export interface FirstAccount {
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly accountName: string;
  readonly timeZone: string;
  readonly locale: Locale;
}

/** Creates the first account and its owner. False where the token does not allow it; then nothing was written. */
export async function createFirstAccount(
  { db, newId, clock }: Services,
  auth: Auth,
  input: FirstAccount,
): Promise<boolean> {
  const { password: hasher } = await auth.$context;
  const passwordHash = await hasher.hash(input.password);
  const userId = newId();
  const accountId = newId();
  return db.transaction(async (tx) => {
    if (!(await spendSetupToken(tx, input.token, clock.now()))) return false;
    await tx.insert(users).values({
      id: userId,
      name: input.name,
      email: input.email.toLowerCase(),
      // Whoever holds the link of a new installation runs the machine: there is nobody else to prove the address to.
      emailVerified: true,
      locale: input.locale,
    });
    await tx
      .insert(credentials)
      .values({ id: newId(), accountId: userId, providerId: 'credential', userId, password: passwordHash });
    await tx.insert(accounts).values({
      id: accountId,
      name: input.accountName,
      slug: accountId,
      timeZone: input.timeZone,
      locale: input.locale,
    });
    await tx.insert(members).values({ id: newId(), organizationId: accountId, userId, role: 'owner' });
    return true;
  });
}
