/** One field that is wrong, by its path in what was sent; of a flow, by its path in the block or the connection. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
  readonly code?: string;
  readonly severity?: string;
  readonly nodeId?: string;
  readonly edgeId?: string;
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
  const { field, message, code, severity, nodeId, edgeId } = asRecord(value);
  // What concerns a flow as a whole names no field.
  if (typeof field !== 'string' || (field === '' && asText(code) === undefined)) return [];
  return [
    {
      field,
      message: asText(message) ?? '',
      ...named('code', code),
      ...named('severity', severity),
      ...named('nodeId', nodeId),
      ...named('edgeId', edgeId),
    },
  ];
}

function named<Name extends string>(name: Name, value: unknown): { [Key in Name]?: string } {
  const text = asText(value);
  const found: { [Key in Name]?: string } = {};
  if (text !== undefined) found[name] = text;
  return found;
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
