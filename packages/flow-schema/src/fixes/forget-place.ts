import type { Fix, FixQuestion } from './fix.ts';

export function forgetPlace({ issue }: FixQuestion): Fix | null {
  const node = issue.params?.['node'];
  if (typeof node !== 'string') return null;
  return { code: 'forget-place', operation: { type: 'move-nodes', positions: { [node]: null } } };
}
