import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { ROLES } from '../../../auth/caller.ts';
import { accounts, members, users } from '../../../database/schema/index.ts';
import { callerOf, memberOf } from '../../access.ts';
import { ApiError } from '../../errors/api-error.ts';
import { country, id, locale, name, timeZone, workingHours } from '../../fields.ts';
import type { ApiApp, HttpParts } from '../../parts.ts';
import { withoutUndefined } from '../../without-undefined.ts';

const hours = workingHours.nullable().meta({ description: 'When the team works; null: always.' });
const account = z.object({
  id,
  name: z.string(),
  timeZone: z.string().meta({ description: 'What times of day mean where a block names no zone. IANA.' }),
  workingHours: hours,
  country: z.string().meta({ description: 'Of phone numbers without a country: ISO 3166-1, two letters.' }),
  locale,
});
const accountChanges = z.object({ name, timeZone, workingHours: hours, country, locale }).partial();
const me = z.object({
  user: z.object({ id, name: z.string(), email: z.string(), locale }),
  member: z.object({ id, role: z.enum(ROLES) }),
  account,
});
const memberSchema = z.object({ id, name: z.string(), email: z.string(), role: z.enum(ROLES) });

export function registerAccountRoutes(app: ApiApp, { services: { db } }: HttpParts): void {
  app.get(
    '/api/v1/me',
    {
      config: { access: 'agent' },
      schema: { operationId: 'getMe', tags: ['account'], summary: 'Who is signed in', response: { 200: me } },
    },
    async (request) => {
      const { userId, memberId, role, accountId } = memberOf(request);
      const [user] = await db.select().from(users).where(eq(users.id, userId));
      if (!user) throw new ApiError('JANELA_SIGN_IN_NEEDED');
      return { user: pickUser(user), member: { id: memberId, role }, account: await readAccount(accountId) };
    },
  );

  app.patch(
    '/api/v1/me',
    {
      config: { access: 'agent' },
      schema: {
        operationId: 'changeMe',
        tags: ['account'],
        summary: 'Change your own settings',
        body: z.object({ name, locale }).partial(),
        response: { 200: me.shape.user },
      },
    },
    async (request) => {
      const { userId } = memberOf(request);
      const changes = withoutUndefined(request.body);
      if (Object.keys(changes).length > 0) await db.update(users).set(changes).where(eq(users.id, userId));
      const [user] = await db.select().from(users).where(eq(users.id, userId));
      if (!user) throw new ApiError('JANELA_SIGN_IN_NEEDED');
      return pickUser(user);
    },
  );

  app.get(
    '/api/v1/account',
    {
      config: { access: 'agent' },
      schema: { operationId: 'getAccount', summary: 'The account', tags: ['account'], response: { 200: account } },
    },
    (request) => readAccount(callerOf(request).accountId),
  );

  app.patch(
    '/api/v1/account',
    {
      config: { access: 'admin' },
      schema: {
        operationId: 'changeAccount',
        summary: 'Change name, time zone, working hours, country or language of the account',
        tags: ['account'],
        body: accountChanges,
        response: { 200: account },
      },
    },
    async (request) => {
      const { accountId } = callerOf(request);
      const changes = withoutUndefined(request.body);
      if (Object.keys(changes).length > 0) await db.update(accounts).set(changes).where(eq(accounts.id, accountId));
      return readAccount(accountId);
    },
  );

  app.get(
    '/api/v1/members',
    {
      config: { access: 'agent' },
      schema: {
        operationId: 'listMembers',
        summary: 'The team, by name',
        tags: ['account'],
        response: { 200: z.object({ items: z.array(memberSchema) }) },
      },
    },
    async (request) => ({
      items: await db
        .select({ id: members.id, name: users.name, email: users.email, role: members.role })
        .from(members)
        .innerJoin(users, eq(users.id, members.userId))
        .where(eq(members.organizationId, callerOf(request).accountId))
        .orderBy(users.name),
    }),
  );

  async function readAccount(accountId: string) {
    const [found] = await db.select().from(accounts).where(eq(accounts.id, accountId));
    if (!found) throw new ApiError('JANELA_NOT_FOUND');
    const { id: foundId, name: foundName, timeZone: zone, workingHours: works, country: home, locale: speaks } = found;
    return { id: foundId, name: foundName, timeZone: zone, workingHours: works, country: home, locale: speaks };
  }
}

function pickUser(user: typeof users.$inferSelect) {
  return { id: user.id, name: user.name, email: user.email, locale: user.locale };
}
