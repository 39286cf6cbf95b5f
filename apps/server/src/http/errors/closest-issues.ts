import { z } from 'zod';

/** One thing that a schema found wrong, as the validation names it. */
export interface ValidationIssue {
  /** From the outermost in, with a slash before each: `/draft/name`. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string | undefined;
  readonly params?: Readonly<Record<string, unknown>>;
}

const alternatives = z.object({
  errors: z.array(
    z.array(z.object({ code: z.string(), path: z.array(z.union([z.string(), z.number()])), message: z.string() })),
  ),
});

/**
 * Where a body may have one of several shapes, what keeps it from the one it came closest to: "it has none of them"
 * names no field. Any other issue is itself.
 */
export function closestIssues(issue: ValidationIssue): readonly ValidationIssue[] {
  const shapes = issue.keyword === 'invalid_union' ? alternatives.safeParse(issue.params).data?.errors : undefined;
  const [closest] = (shapes ?? []).toSorted((one, other) => one.length - other.length);
  if (!closest || closest.length === 0) return [issue];
  return closest.map(({ code, path, message }) => ({
    instancePath: [issue.instancePath.replace(/\/$/, ''), ...path].join('/'),
    keyword: code,
    message,
  }));
}
