import { i18n } from '@lingui/core';
import createClient from 'openapi-fetch';
import { learnServerTime } from '../app/server-clock.ts';
import type { paths } from './generated/api-types.ts';
import { Problem, toProblem, Unreachable } from './problem.ts';

/** The API by its own types. Cookies carry the session; failures come as `Problem` or `Unreachable` from `answer`. */
export const api = createClient<paths>({ baseUrl: window.location.origin, fetch: (request) => fetch(request) });

api.use({
  onRequest({ request }) {
    request.headers.set('accept-language', i18n.locale);
  },
  onResponse({ response }) {
    learnServerTime(response.headers);
  },
  onError({ error }) {
    return new Unreachable(error);
  },
});

interface Answer<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** The body of an answer that went well; anything else is thrown. */
export async function answer<Data>(call: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await call;
  if (!response.ok) throw toProblem(response.status, error);
  if (data === undefined) throw toProblem(response.status, undefined);
  return data;
}

/** For what answers without a body. */
export async function done(call: Promise<Answer<unknown>>): Promise<void> {
  const { error, response } = await call;
  if (!response.ok) throw toProblem(response.status, error);
}

/** Whether nobody is signed in, as opposed to any other trouble. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof Problem && error.status === 401;
}
