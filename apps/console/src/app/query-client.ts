import { QueryClient } from '@tanstack/react-query';
import { Problem } from '../api/problem.ts';

/** What the server refused stays refused; what it could not answer just now is asked again. */
function mayRetry(failures: number, error: Error): boolean {
  if (error instanceof Problem && error.status < 500 && error.status !== 429) return false;
  return failures < 2;
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // Live updates say when something changed; the age is for the time they are cut off.
      queries: { retry: mayRetry, staleTime: 15_000, refetchOnWindowFocus: true },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
