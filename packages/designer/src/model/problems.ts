import type { Issue, IssueSeverity } from '@janela/flow-schema';

export interface ProblemCounts {
  readonly errors: number;
  readonly warnings: number;
}

export function countProblems(issues: readonly Issue[]): ProblemCounts {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: issues.length - errors };
}

/** Errors first; within these, in the order in which the analysis tells them. */
export function worstFirst(issues: readonly Issue[]): readonly Issue[] {
  return issues.toSorted((a, b) => rank(a.severity) - rank(b.severity));
}

/** The issues of one block, worst first. The same list as long as the issues are the same. */
export function issuesOfNode(issues: readonly Issue[], nodeId: string): readonly Issue[] {
  return byNode(issues).get(nodeId) ?? NO_ISSUES;
}

const NO_ISSUES: readonly Issue[] = [];
const GROUPED = new WeakMap<readonly Issue[], ReadonlyMap<string, readonly Issue[]>>();

/** Remembered by the list, for every card asks after each analysis. */
function byNode(issues: readonly Issue[]): ReadonlyMap<string, readonly Issue[]> {
  const known = GROUPED.get(issues);
  if (known !== undefined) return known;
  const groups = new Map<string, Issue[]>();
  for (const issue of worstFirst(issues)) {
    if (issue.nodeId === undefined) continue;
    const group = groups.get(issue.nodeId);
    if (group === undefined) groups.set(issue.nodeId, [issue]);
    else group.push(issue);
  }
  GROUPED.set(issues, groups);
  return groups;
}

/** A name for a list entry that stays the same while the issue does. */
export function issueKey({ code, nodeId, edgeId, field, params }: Issue): string {
  return [code, nodeId, edgeId, field, JSON.stringify(params ?? {})].join(' ');
}

function rank(severity: IssueSeverity): number {
  return severity === 'error' ? 0 : 1;
}
