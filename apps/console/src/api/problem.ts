/** One field that is wrong, by its path in what was sent. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

/** A failure that the server explained: RFC 9457 problem details, in the language that was asked for. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: readonly FieldProblem[];

  constructor({
    status,
    code,
    title,
    fields,
  }: {
    status: number;
    code: string;
    title: string;
    fields: readonly FieldProblem[];
  }) {
    super(title);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.fields = fields;
  }
}

/** No answer came: no network, or the server is away. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('The server could not be reached.', { cause });
    this.name = 'Unreachable';
  }
}

/** Reads a problem document. What is not one (a proxy's page, say) keeps its status and has no words of its own. */
export function toProblem(status: number, body: unknown): Problem {
  const { code, title, detail, message, errors } = asRecord(body);
  return new Problem({
    status,
    code: asText(code) ?? `HTTP_${status}`,
    title: asText(detail) ?? asText(title) ?? asText(message) ?? '',
    fields: Array.isArray(errors) ? errors.flatMap(toFieldProblem) : [],
  });
}

function toFieldProblem(value: unknown): FieldProblem[] {
  const { field, message } = asRecord(value);
  const name = asText(field);
  return name === undefined ? [] : [{ field: name, message: asText(message) ?? '' }];
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
