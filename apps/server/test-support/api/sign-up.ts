import type { Role } from '../../src/auth/caller.ts';
import { createSetupLink } from '../../src/auth/setup-token.ts';
import { accounts, credentials, members, users } from '../../src/database/schema/index.ts';
import { PUBLIC_URL, type TestApi } from './open-test-api.ts';

export const PASSWORD = 'a long password of its own';

export interface SignedIn {
  readonly accountId: string;
  readonly memberId: string;
  readonly userId: string;
  readonly email: string;
  /** The headers that say who calls. */
  readonly as: Readonly<Record<string, string>>;
}

export const SETUP = {
  name: 'Ana Souza',
  email: 'ana@example.com',
  password: PASSWORD,
  accountName: 'Loja da Ana',
  timeZone: 'America/Sao_Paulo',
  locale: 'pt-BR',
} as const;

/** Creates the first account by its link, as the first person of an installation does. */
export async function signUpFirst(api: TestApi): Promise<SignedIn> {
  const link = await createSetupLink(api.services, PUBLIC_URL);
  const token = new URL(link ?? 'nowhere:').searchParams.get('token');
  const answer = await api.call('POST', '/api/v1/setup', { body: { ...SETUP, token } });
  return whoIs(api, cookieOf(answer));
}

/** Puts one more person into an account, or into a new one, and signs them in. */
export async function addPerson(
  api: TestApi,
  { role, email, accountId }: { role: Role; email: string; accountId?: string },
): Promise<SignedIn> {
  const { db, newId } = api.services;
  const userId = newId();
  const place = accountId ?? newId();
  const [known] = await db.select({ password: credentials.password }).from(credentials).limit(1);
  if (!known) throw new Error('Sign the first person up before adding others.');
  await db.insert(users).values({ id: userId, name: email.split('@')[0] ?? email, email, emailVerified: true });
  await db
    .insert(credentials)
    // The same password as the first person's: hashing it again would cost each test a tenth of a second.
    .values({ id: newId(), accountId: userId, providerId: 'credential', userId, password: known.password });
  if (accountId === undefined)
    await db.insert(accounts).values({ id: place, name: `Account of ${email}`, slug: place });
  await db.insert(members).values({ id: newId(), organizationId: place, userId, role });
  const answer = await api.call('POST', '/api/auth/sign-in/email', { body: { email, password: PASSWORD } });
  return whoIs(api, cookieOf(answer));
}

async function whoIs(api: TestApi, cookie: string): Promise<SignedIn> {
  const answer = await api.call('GET', '/api/v1/me', { as: { cookie } });
  const me = answer.json<{ user: { id: string; email: string }; member: { id: string }; account: { id: string } }>();
  return { accountId: me.account.id, memberId: me.member.id, userId: me.user.id, email: me.user.email, as: { cookie } };
}

/** The session cookie an answer sets. */
function cookieOf(answer: { statusCode: number; body: string; cookies: { name: string; value: string }[] }): string {
  const session = answer.cookies.find(({ name }) => name.endsWith('session_token'));
  if (!session) throw new Error(`No session was made: ${answer.statusCode} ${answer.body}`);
  return `${session.name}=${encodeURIComponent(session.value)}`;
}
