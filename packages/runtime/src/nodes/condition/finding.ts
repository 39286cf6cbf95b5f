import type { RuleTrace } from '../../step/trace.ts';

/** What a rule saw, and whether it holds. */
export type Finding = Pick<RuleTrace, 'actual' | 'result'>;
