import type { z } from 'zod';
import { ISSUE_CODES } from './issue.ts';
import type { Issue, IssueCode } from './issue.ts';

type ZodIssue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What was found wrong at a path of some JSON, before it is known which node or edge the path belongs to. */
export interface Finding {
  readonly code: IssueCode;
  readonly path: Path;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Turns zod's own issues into ours. `input` is the JSON that was parsed: a wrong type at an absent place is a missing field. */
export function findingsFromZod(issues: readonly ZodIssue[], input: unknown): readonly Finding[] {
  return issues.flatMap((issue) => fromOne(issue, input));
}

/** Reports one of our own codes from inside a zod check. */
export function refuse(
  context: Pick<z.core.$RefinementCtx, 'addIssue'>,
  code: IssueCode,
  params: Readonly<Record<string, string | number>> = {},
): void {
  context.addIssue({ code: 'custom', params: { ...params, issue: code } });
}

/** Reports from inside a zod check that this field is needed, given what the others say. */
export function refuseAbsent(context: Pick<z.core.$RefinementCtx, 'addIssue'>, field: string): void {
  context.addIssue({ code: 'custom', path: [field], params: { issue: 'missing-field' } });
}

function fromOne(issue: ZodIssue, input: unknown): readonly Finding[] {
  const { path } = issue;
  switch (issue.code) {
    case 'invalid_type':
      return [valueAt(input, path) === undefined ? { code: 'missing-field', path } : { code: 'wrong-type', path }];
    case 'too_small':
      return [bound(issue.origin, path, { few: 'too-few', short: 'too-short', limit: Number(issue.minimum) })];
    case 'too_big':
      return [bound(issue.origin, path, { few: 'too-many', short: 'too-long', limit: Number(issue.maximum) })];
    case 'invalid_format':
      return [{ code: 'wrong-format', path }];
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ code: 'unknown-field', path: [...path, key] }));
    case 'invalid_union':
      return fromUnion(issue, input);
    case 'custom':
      return [fromCustom(issue)];
    case 'invalid_value':
      return [{ code: valueAt(input, path) === undefined ? 'missing-field' : 'wrong-value', path }];
    case 'invalid_key':
      return issue.issues.flatMap((inner) => fromOne(inner, input)).map((finding) => ({ ...finding, path }));
    case 'not_multiple_of':
    case 'invalid_element':
      return [{ code: 'wrong-value', path }];
  }
}

function bound(
  origin: string,
  path: Path,
  words: { readonly few: IssueCode; readonly short: IssueCode; readonly limit: number },
): Finding {
  if (origin === 'string') return { code: words.short, path, params: { limit: words.limit } };
  if (origin === 'array' || origin === 'set') return { code: words.few, path, params: { limit: words.limit } };
  return { code: 'wrong-value', path };
}

/** Speaks of the one branch that was meant: the only one whose own type fitted. Otherwise only "not one of the choices". */
function fromUnion(issue: Extract<ZodIssue, { code: 'invalid_union' }>, input: unknown): readonly Finding[] {
  const value = valueAt(input, issue.path);
  const meant = issue.errors.filter((branch) => !branch.some((inner) => inner.path.length === 0 && isOtherType(inner)));
  const [only, ...others] = meant;
  if (only === undefined || others.length > 0) {
    return [{ code: value === undefined ? 'missing-field' : 'wrong-value', path: issue.path }];
  }
  return findingsFromZod(only, value).map((finding) => ({ ...finding, path: [...issue.path, ...finding.path] }));
}

function isOtherType(issue: ZodIssue): boolean {
  return issue.code === 'invalid_type' || issue.code === 'invalid_value';
}

function fromCustom(issue: Extract<ZodIssue, { code: 'custom' }>): Finding {
  const params: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(issue.params ?? {})) {
    if (key !== 'issue' && (typeof value === 'string' || typeof value === 'number')) params[key] = value;
  }
  const code = ISSUE_CODES.find((known) => known === issue.params?.['issue']) ?? 'wrong-value';
  return { code, path: issue.path, ...(Object.keys(params).length > 0 ? { params } : {}) };
}

function valueAt(input: unknown, path: Path): unknown {
  let value: unknown = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
  }
  return value;
}

/** A finding in words of the graph: the node or edge a path starts with becomes its id, the rest the field. */
export function locate(finding: Finding, at: Pick<Issue, 'nodeId' | 'edgeId'>): Issue {
  const field = finding.path.map(String).join('.');
  return {
    code: finding.code,
    severity: 'error',
    ...at,
    ...(field === '' ? {} : { field }),
    ...(finding.params === undefined ? {} : { params: finding.params }),
  };
}
