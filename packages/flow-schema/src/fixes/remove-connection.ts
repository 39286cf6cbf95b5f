import type { Fix, FixQuestion } from './fix.ts';

export function removeConnection({ issue: { edgeId } }: FixQuestion): Fix | null {
  return edgeId === undefined ? null : { code: 'remove-connection', operation: { type: 'disconnect', edgeId } };
}
