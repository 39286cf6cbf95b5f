import { useSearchParams } from 'wouter';
import type { Flow } from '../../api/answers.ts';

export interface FlowFilter {
  /** What the name contains. */
  readonly text: string;
  readonly state: Flow['state'] | null;
}

/** The states one can filter by, in the order of the list. */
export const FLOW_STATES = ['live', 'paused', 'draft'] as const satisfies Flow['state'][];

/** The filter stands in the address, so that it can be kept, shared and gone back to. */
export function useFlowFilter(): readonly [FlowFilter, (changes: Partial<FlowFilter>) => void] {
  const [params, setParams] = useSearchParams();
  const filter: FlowFilter = {
    text: params.get('q') ?? '',
    state: FLOW_STATES.find((state) => state === params.get('state')) ?? null,
  };

  function change(changes: Partial<FlowFilter>): void {
    const { text, state } = { ...filter, ...changes };
    // Each letter typed would be a page of its own to go back through.
    setParams({ ...(text === '' ? {} : { q: text }), ...(state === null ? {} : { state }) }, { replace: true });
  }

  return [filter, change];
}
