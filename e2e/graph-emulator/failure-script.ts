import type { GraphRefusal } from './graph-refusal.ts';

/** A failure to play for coming calls, whatever the rules would have said. */
export interface ScriptedFailure {
  readonly status: number;
  readonly code: number;
  readonly subcode?: number;
  readonly message?: string;
  readonly type?: string;
  readonly details?: string;
  /** Answer headers, such as `retry-after`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** How many calls; 1 unless told. */
  readonly times?: number;
  /** Only calls for this account. */
  readonly accountId?: string;
}

export interface ScriptedHang {
  readonly times?: number;
  readonly accountId?: string;
  /** Cut the connection at once instead of leaving it open: the sender learns at once that it will never know. */
  readonly reset?: boolean;
  /** Play statuses and echoes of the taken message, where automatic ones are on. Yes unless told. */
  readonly statuses?: boolean;
}

interface Planned<T> {
  readonly plan: T;
  left: number;
}

/** What the test has planned for the next calls, in order. */
export interface FailureScript {
  latencyMs: number;
  failNext(failure: ScriptedFailure): void;
  hangNext(hang?: ScriptedHang): void;
  takeFailure(accountId: string): ScriptedFailure | null;
  takeHang(accountId: string): ScriptedHang | null;
  clear(): void;
}

export function createFailureScript(): FailureScript {
  let failures: Planned<ScriptedFailure>[] = [];
  let hangs: Planned<ScriptedHang>[] = [];

  function take<T extends { readonly accountId?: string }>(planned: Planned<T>[], accountId: string): T | null {
    const next = planned.find(
      ({ plan, left }) => left > 0 && (plan.accountId === undefined || plan.accountId === accountId),
    );
    if (next === undefined) return null;
    next.left -= 1;
    return next.plan;
  }

  return {
    latencyMs: 0,
    failNext: (failure) => void failures.push({ plan: failure, left: failure.times ?? 1 }),
    hangNext: (hang = {}) => void hangs.push({ plan: hang, left: hang.times ?? 1 }),
    takeFailure: (accountId) => take(failures, accountId),
    takeHang: (accountId) => take(hangs, accountId),
    clear() {
      failures = [];
      hangs = [];
      this.latencyMs = 0;
    },
  };
}

export function refusalOf(failure: ScriptedFailure, isWhatsApp: boolean): GraphRefusal {
  return {
    status: failure.status,
    code: failure.code,
    type: failure.type ?? 'OAuthException',
    message: failure.message ?? `(#${failure.code}) Scripted failure`,
    whatsApp: isWhatsApp,
    ...(failure.subcode === undefined ? {} : { subcode: failure.subcode }),
    ...(failure.details === undefined ? {} : { details: failure.details }),
  };
}
