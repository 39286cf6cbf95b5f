import type { Fix, FixQuestion } from './fix.ts';

export function removeBlock({ issue: { nodeId } }: FixQuestion): Fix | null {
  return nodeId === undefined ? null : { code: 'remove-block', operation: { type: 'remove-node', nodeId } };
}
