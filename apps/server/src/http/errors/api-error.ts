import type { ErrorCode } from './catalogue.ts';
import type { NamedFieldProblem } from './field-texts.ts';

/** One field that is wrong, by its path in the body, the query or the address. */
export interface FieldError {
  readonly field: string;
  readonly code: string;
  readonly message: string;
  /** The flow's node, with problems of a flow. */
  readonly nodeId?: string;
  /** The flow's connection, with problems of a flow. */
  readonly edgeId?: string;
  readonly severity?: 'error' | 'warning';
}

export interface ApiErrorDetails {
  readonly errors?: readonly FieldError[];
  /** The one field that is wrong, told in the caller's language. */
  readonly field?: { readonly name: string; readonly problem: NamedFieldProblem };
  /** Further members of the problem document, such as the present revision. */
  readonly extra?: Readonly<Record<string, string | number | null>>;
}

/** A request that cannot be answered, by code; the error handler makes the problem document of it. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly details: ApiErrorDetails;

  constructor(code: ErrorCode, details: ApiErrorDetails = {}) {
    super(code);
    this.name = 'ApiError';
    this.code = code;
    this.details = details;
  }
}
