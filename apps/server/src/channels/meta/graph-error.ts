import { asInteger, asObject, asText } from './read-json.ts';

/** What an error code means to the outbox. */
export type ErrorOutcome =
  /** The platform says the messaging window is closed: it is believed over our own clock. */
  | 'window-closed'
  /** The channel as a whole has to slow down. */
  | 'throttled'
  /** Nothing was sent, and the same request may succeed later. */
  | 'later'
  | 'refused'
  | 'stop-contact'
  | 'reconnect-channel'
  | 'alert-admin'
  | 'await-thread-control'
  /** The answer does not tell whether it was sent. */
  | 'uncertain';

/** One line of a platform's error table. At least one of `code` and `subcode` is there. */
export interface ErrorRow {
  readonly code?: number;
  /** With `code`: the last code of a range. */
  readonly upTo?: number;
  readonly subcode?: number;
  readonly meaning: string;
  readonly outcome: ErrorOutcome;
  /** With `throttled`: how long at least, in milliseconds, where the platform documents it. */
  readonly afterMs?: number;
  /** Where it is documented, or who reported it, and when it was read. */
  readonly source: string;
}

export interface ErrorCode {
  readonly code: number;
  readonly subcode: number | null;
}

/** What the `error` object of a Graph answer says. */
export interface GraphError extends ErrorCode {
  readonly detail: string;
  readonly isTransient: boolean;
}

const LONGEST_DETAIL = 500;

/** Null where the body is not that of a Graph error. */
export function readGraphError(body: unknown): GraphError | null {
  const error = asObject(asObject(body)?.['error']);
  const code = asInteger(error?.['code']);
  if (!error || code === null) return null;
  const detail =
    asText(asObject(error['error_data'])?.['details']) ??
    asText(error['error_user_msg']) ??
    asText(error['message']) ??
    '';
  return {
    code,
    subcode: asInteger(error['error_subcode']),
    detail: detail.slice(0, LONGEST_DETAIL),
    isTransient: error['is_transient'] === true,
  };
}

/** The row that fits best: code and subcode, else the subcode, else the code, else the range it is in. */
export function findErrorRow(table: readonly ErrorRow[], error: ErrorCode): ErrorRow | null {
  let best: ErrorRow | null = null;
  let bestFit = 0;
  for (const row of table) {
    const fit = fitOf(row, error);
    if (fit <= bestFit) continue;
    best = row;
    bestFit = fit;
  }
  return best;
}

function fitOf(row: ErrorRow, { code, subcode }: ErrorCode): number {
  if (row.subcode !== undefined) {
    if (row.subcode !== subcode) return 0;
    if (row.code === undefined) return 3;
    return row.code === code ? 4 : 0;
  }
  if (row.code === code) return 2;
  return row.code !== undefined && row.upTo !== undefined && row.code < code && code <= row.upTo ? 1 : 0;
}
