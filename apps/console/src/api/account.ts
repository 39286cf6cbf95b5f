import { queryOptions } from '@tanstack/react-query';
import type { Account, AccountChanges } from './answers.ts';
import { answer, api } from './client.ts';

const accountKey = ['account'] as const;

export function accountSettings() {
  return queryOptions({ queryKey: accountKey, queryFn: () => answer(api.GET('/api/v1/account')), staleTime: 60_000 });
}

export function changeAccount(changes: AccountChanges): Promise<Account> {
  return answer(api.PATCH('/api/v1/account', { body: changes }));
}
