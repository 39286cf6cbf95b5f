import type { Plan } from '../plan.ts';

interface SetParams {
  readonly nodeId: string;
  readonly params: unknown;
  /** What is being typed into: keystrokes in one field are one undo entry. */
  readonly field: string;
}

export function setParams({ nodeId, params, field }: SetParams): Plan {
  return {
    operation: { type: 'set-params', nodeId, params },
    label: 'change-settings-of-block',
    mergeKey: `params ${nodeId} ${field}`,
  };
}
