import { z } from 'zod';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../../../auth/create-auth.ts';
import { createFirstAccount } from '../../../auth/create-first-account.ts';
import { ApiError } from '../../errors/api-error.ts';
import { email, locale, name, timeZone } from '../../fields.ts';
import type { ApiApp, HttpParts } from '../../parts.ts';

const setupBody = z.object({
  token: z.string().min(1).max(200),
  name,
  email,
  password: z.string().min(SHORTEST_PASSWORD).max(LONGEST_PASSWORD),
  accountName: name,
  timeZone,
  locale,
});

/** The first account of an installation, by the link that the first start prints. */
export function registerSetupRoutes(app: ApiApp, { services, auth }: HttpParts): void {
  app.post(
    '/api/v1/setup',
    {
      config: { access: 'public', rateLimit: { max: 20, timeWindow: '1 minute' } },
      schema: {
        operationId: 'setUp',
        tags: ['setup'],
        summary: 'Create the first account and sign in',
        body: setupBody,
        response: { 201: z.object({ status: z.literal('created') }) },
      },
    },
    async (request, reply) => {
      const { body } = request;
      if (!(await createFirstAccount(services, auth(), body))) throw new ApiError('JANELA_SETUP_LINK_SPENT');
      const signedIn = await auth().api.signInEmail({
        body: { email: body.email, password: body.password },
        asResponse: true,
      });
      for (const cookie of signedIn.headers.getSetCookie()) void reply.header('set-cookie', cookie);
      return reply.code(201).send({ status: 'created' });
    },
  );
}
