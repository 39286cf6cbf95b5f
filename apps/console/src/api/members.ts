import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';

/** The people of the account. */
export function memberList() {
  return queryOptions({
    queryKey: ['members'],
    queryFn: async () => (await answer(api.GET('/api/v1/members'))).items,
    staleTime: 300_000,
  });
}
