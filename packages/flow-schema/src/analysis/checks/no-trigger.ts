import type { Issue } from '../../issues/issue.ts';
import type { GraphFacts } from '../graph-facts.ts';

export function noTrigger({ triggers }: GraphFacts): readonly Issue[] {
  return triggers.size > 0 ? [] : [{ code: 'no-trigger', severity: 'error', field: 'nodes' }];
}
