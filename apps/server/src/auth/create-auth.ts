import { apiKey } from '@better-auth/api-key';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { organization } from 'better-auth/plugins';
import { createHmac } from 'node:crypto';
import {
  accounts,
  apiKeys,
  credentials,
  invitations,
  members,
  rateLimits,
  sessions,
  users,
  verifications,
} from '../database/schema/index.ts';
import type { Services } from '../services.ts';
import { CLIENT_ADDRESS_HEADER } from './client-address-header.ts';

/** The fewest characters a password may have: https://pages.nist.gov/800-63-4/sp800-63b.html asks for at least 8. */
export const SHORTEST_PASSWORD = 10;

/** The most characters a password may have: hashing a novel would keep a processor busy. */
export const LONGEST_PASSWORD = 128;

/** The most characters a name may have, anywhere. */
export const LONGEST_NAME = 120;

/** The auth library, told our names for its tables. Nobody signs up by themselves: the set-up link or an invitation does. */
export function createAuth(
  { db, newId }: Services,
  { publicUrl, secretKey }: { publicUrl: string; secretKey: Buffer },
) {
  return betterAuth({
    appName: 'Janela',
    baseURL: publicUrl,
    basePath: '/api/auth',
    // Another key than the one that seals secrets, derived from it: neither gives the other away.
    secret: createHmac('sha256', secretKey).update('sessions').digest('hex'),
    trustedOrigins: [publicUrl],
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: drizzleAdapter(db, {
      provider: 'pg',
      schema: {
        user: users,
        session: sessions,
        account: credentials,
        verification: verifications,
        organization: accounts,
        member: members,
        invitation: invitations,
        apikey: apiKeys,
        rateLimit: rateLimits,
      },
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
      autoSignIn: true,
    },
    session: { expiresIn: 30 * 24 * 3_600, updateAge: 24 * 3_600 },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 100,
      customRules: { '/sign-in/email': { window: 60, max: 10 } },
    },
    advanced: {
      cookiePrefix: 'janela',
      useSecureCookies: publicUrl.startsWith('https://'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      // Not X-Forwarded-For: anybody can write that, and try passwords from a new address each time.
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
      database: { generateId: newId },
    },
    plugins: [
      organization({ allowUserToCreateOrganization: false }),
      apiKey({
        enableMetadata: true,
        defaultPrefix: 'jnl_',
        maximumNameLength: LONGEST_NAME,
        rateLimit: { enabled: false },
      }),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;
