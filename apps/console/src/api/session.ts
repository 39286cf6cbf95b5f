import { useQuery } from '@tanstack/react-query';
import type { Me, NewAccount } from './answers.ts';
import { answer, api } from './client.ts';
import { toProblem, Unreachable } from './problem.ts';

export const meKey = ['me'] as const;

/** Who is signed in; a `Problem` of status 401 for nobody. */
export function useMe() {
  return useQuery<Me>({ queryKey: meKey, queryFn: () => answer(api.GET('/api/v1/me')), staleTime: 60_000 });
}

export async function createFirstAccount(account: NewAccount): Promise<void> {
  await answer(api.POST('/api/v1/setup', { body: account }));
}

export function changeMe(changes: Partial<Pick<Me['user'], 'name' | 'locale'>>): Promise<Me['user']> {
  return answer(api.PATCH('/api/v1/me', { body: changes }));
}

export function signIn(email: string, password: string): Promise<void> {
  return callAuth('/api/auth/sign-in/email', { email, password });
}

export function signOut(): Promise<void> {
  return callAuth('/api/auth/sign-out', {});
}

/** The auth library describes its own routes; they are no part of the OpenAPI document. */
async function callAuth(path: string, body: object): Promise<void> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch((error: unknown) => {
    throw new Unreachable(error);
  });
  if (!response.ok) throw toProblem(response.status, await response.json().catch(() => undefined));
}
