import { useMe } from '../api/session.ts';

/** Whether the person may change how the account is set up. The server decides; this only hides what it would refuse. */
export function useIsAdmin(): boolean {
  const role = useMe().data?.member.role;
  return role === 'admin' || role === 'owner';
}
