import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { CLIENT_ADDRESS_HEADER } from '../auth/client-address-header.ts';
import { toHeaders } from './access.ts';
import { ApiError } from './errors/api-error.ts';
import type { ErrorCode } from './errors/catalogue.ts';
import { isForeign } from './is-foreign.ts';
import type { ApiApp, HttpParts } from './parts.ts';

/**
 * What of the auth library is served. Its plugins bring many more routes, by which members could make API keys with a
 * role of their choice or change members past our own rules; whatever is not named here is reached only from our code.
 */
const SERVED = [
  { method: 'POST', url: '/api/auth/sign-in/email' },
  { method: 'POST', url: '/api/auth/sign-out' },
  { method: 'GET', url: '/api/auth/get-session' },
  { method: 'POST', url: '/api/auth/change-password' },
  { method: 'GET', url: '/api/auth/list-sessions' },
  { method: 'POST', url: '/api/auth/revoke-other-sessions' },
] as const;

/** Hands these routes to the auth library, which rates them itself. */
export function registerAuthRoutes(app: ApiApp, { auth, publicUrl, services: { db } }: HttpParts): void {
  for (const route of SERVED) {
    app.route({
      ...route,
      config: { access: 'public' },
      schema: { hide: true },
      async handler(request, reply) {
        if (isForeign(request)) throw new ApiError('JANELA_FOREIGN_ORIGIN');
        const headers = toHeaders(request);
        // The library knows one address only, and people reach a server by several: localhost, 127.0.0.1, a name.
        if (headers.has('origin')) headers.set('origin', publicUrl());
        headers.set(CLIENT_ADDRESS_HEADER, request.ip);
        const answer = await auth().handler(
          new Request(new URL(request.url, publicUrl()), {
            method: request.method,
            headers,
            ...(request.method === 'POST' ? { body: JSON.stringify(request.body ?? {}) } : {}),
          }),
        );
        // The library says 500 of everything unexpected. If the database is away, this says so.
        if (answer.status >= 500) await db.execute(sql`select 1`);
        const body = await answer.text();
        const wait = answer.headers.get('x-retry-after');
        if (wait !== null) void reply.header('retry-after', wait);
        if (answer.status >= 400) throw toProblem(answer.status, body);
        void reply.code(answer.status);
        for (const [name, value] of answer.headers) if (name !== 'content-length') void reply.header(name, value);
        return reply.send(body);
      },
    });
  }
}

const failure = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue('not JSON');
      return z.NEVER;
    }
  })
  .pipe(z.object({ code: z.string() }));

/** The library's own codes for a password that is not the one: https://www.better-auth.com/docs/concepts/api */
const WRONG_PASSWORD = new Set(['INVALID_EMAIL_OR_PASSWORD', 'INVALID_PASSWORD']);

/** Its codes for a new password that cannot be one. */
const UNFIT_PASSWORD = new Set(['PASSWORD_TOO_SHORT', 'PASSWORD_TOO_LONG']);

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  401: 'JANELA_SIGN_IN_NEEDED',
  403: 'JANELA_NOT_ALLOWED',
  404: 'JANELA_NOT_FOUND',
  429: 'JANELA_TOO_MANY_REQUESTS',
};

function toProblem(status: number, body: string): ApiError {
  const code = failure.safeParse(body).data?.code ?? '';
  if (WRONG_PASSWORD.has(code)) return new ApiError('JANELA_WRONG_PASSWORD');
  if (UNFIT_PASSWORD.has(code))
    return new ApiError('JANELA_INVALID_REQUEST', { field: { name: 'newPassword', problem: 'password-length' } });
  return new ApiError(BY_STATUS[status] ?? (status < 500 ? 'JANELA_INVALID_REQUEST' : 'JANELA_INTERNAL'));
}
