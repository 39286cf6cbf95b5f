import { asc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { members } from '../database/schema/index.ts';
import type { Database } from '../services.ts';
import { ROLES, type Caller } from './caller.ts';
import type { Auth } from './create-auth.ts';

const keyMetadata = z.object({ accountId: z.uuid(), role: z.enum(ROLES) });

/** Who the headers of a request speak for: an API key where there is one, else the session's cookie; null for nobody. */
export async function identifyCaller(auth: Auth, db: Database, headers: Headers): Promise<Caller | null> {
  const key = headers.get('x-api-key') ?? bearer(headers);
  return key === null ? bySession(auth, db, headers) : byKey(auth, db, key);
}

function bearer(headers: Headers): string | null {
  const match = /^Bearer (\S+)$/i.exec(headers.get('authorization') ?? '');
  return match?.[1] ?? null;
}

async function byKey(auth: Auth, db: Database, key: string): Promise<Caller | null> {
  const answer = await auth.api.verifyApiKey({ body: { key } });
  // The library takes a database that is away for a key that does not exist; this throws where that was the reason.
  if (!answer.valid) await db.execute(sql`select 1`);
  const metadata = keyMetadata.safeParse(answer.valid ? answer.key?.metadata : null);
  return metadata.success ? { ...metadata.data, memberId: null, userId: null } : null;
}

async function bySession(auth: Auth, db: Database, headers: Headers): Promise<Caller | null> {
  const session = await auth.api.getSession({ headers });
  if (!session) return null;
  const memberships = await db
    .select()
    .from(members)
    .where(eq(members.userId, session.user.id))
    .orderBy(asc(members.createdAt));
  const active = session.session.activeOrganizationId;
  const member = memberships.find(({ organizationId }) => organizationId === active) ?? memberships[0];
  return member
    ? { accountId: member.organizationId, role: member.role, memberId: member.id, userId: member.userId }
    : null;
}
