import type { Plan } from '../plan.ts';

/** An empty name gives the generated sentence back. */
export function renameBlock(nodeId: string, name: string): Plan {
  const kept = name.trim() === '' ? null : name.slice(0, 120);
  return { operation: { type: 'rename-node', nodeId, name: kept }, label: 'rename-block', mergeKey: `name ${nodeId}` };
}
