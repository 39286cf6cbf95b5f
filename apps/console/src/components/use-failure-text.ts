import { useLingui } from '@lingui/react/macro';
import { Problem, Unreachable } from '../api/problem.ts';

/** What went wrong, for a person: the server's own sentence where it gave one. */
export function useFailureText(): (error: unknown) => string {
  const { t } = useLingui();
  return (error) => {
    if (error instanceof Unreachable) return t`The server cannot be reached. Check your connection and try again.`;
    if (error instanceof Problem && error.message !== '') return error.message;
    return t`Something went wrong. Try again in a moment.`;
  };
}
