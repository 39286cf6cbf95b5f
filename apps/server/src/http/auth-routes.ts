import { sql } from 'drizzle-orm';
import { CLIENT_ADDRESS_HEADER } from '../auth/client-address-header.ts';
import { toHeaders } from './access.ts';
import { ApiError } from './errors/api-error.ts';
import type { ErrorCode } from './errors/catalogue.ts';
import type { ApiApp, HttpParts } from './parts.ts';

/**
 * What of the auth library is served. Its plugins bring many more routes, by which members could make API keys with a
 * role of their choice or change members past our own rules; whatever is not named here is reached only from our code.
 */
const SERVED = [
  'sign-in/email',
  'sign-out',
  'get-session',
  'change-password',
  'list-sessions',
  'revoke-other-sessions',
];

/** Hands these routes of `/api/auth/` to the auth library. It checks origins and rates itself. */
export function registerAuthRoutes(app: ApiApp, { auth, publicUrl, services: { db } }: HttpParts): void {
  for (const path of SERVED) {
    app.route({
      method: ['GET', 'POST'],
      url: `/api/auth/${path}`,
      config: { access: 'public' },
      schema: { hide: true },
      async handler(request, reply) {
        const headers = toHeaders(request);
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
        if (answer.status >= 400) throw new ApiError(codeOf(answer.status));
        void reply.code(answer.status);
        for (const [name, value] of answer.headers) if (name !== 'content-length') void reply.header(name, value);
        return reply.send(await answer.text());
      },
    });
  }
}

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'JANELA_INVALID_REQUEST',
  401: 'JANELA_WRONG_PASSWORD',
  403: 'JANELA_FOREIGN_ORIGIN',
  404: 'JANELA_NOT_FOUND',
  405: 'JANELA_NOT_FOUND',
  429: 'JANELA_TOO_MANY_REQUESTS',
};

function codeOf(status: number): ErrorCode {
  return BY_STATUS[status] ?? (status < 500 ? 'JANELA_INVALID_REQUEST' : 'JANELA_INTERNAL');
}
