import { Problem } from '../api/problem.ts';

/** A form that can show an error at a field; Mantine's `useForm` is one. */
interface FieldErrors {
  readonly setErrors: (errors: Record<string, string>) => void;
}

/** Shows what the server said about fields at those fields. True where it said anything about one of `fields`. */
export function applyProblem(form: FieldErrors, error: unknown, fields: readonly string[]): boolean {
  if (!(error instanceof Problem)) return false;
  const known = error.fields.filter(({ field }) => fields.includes(field));
  if (known.length === 0) return false;
  form.setErrors(Object.fromEntries(known.map(({ field, message }) => [field, message])));
  return true;
}
