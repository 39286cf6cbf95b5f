import type { EpochMs } from '@janela/messaging-window';

/** Until a time. */
export interface TimerWait {
  readonly type: 'timer';
  readonly nodeId: string;
  readonly key: string;
  readonly dueAt: EpochMs;
  /** With a ladder: the rung that comes next, from 0. */
  readonly step?: number;
}

/** Until the customer writes, or a time; `dueAt` null: for ever. */
export interface MessageWait {
  readonly type: 'message';
  readonly nodeId: string;
  readonly key: string;
  readonly dueAt: EpochMs | null;
  /** How often it has been asked anew. */
  readonly retries: number;
  /** Our message whose failed delivery ends the wait; null: none. */
  readonly messageId: string | null;
}

/** Until another system has answered. The host answers in any case, so the time is only its last resort. */
export interface HttpWait {
  readonly type: 'http';
  readonly nodeId: string;
  readonly key: string;
  readonly dueAt: EpochMs;
  readonly requestId: string;
}

/** Why a run sleeps. */
export type Wait = TimerWait | MessageWait | HttpWait;

/** What the run was started by, as far as its blocks may need it. */
export interface RunOrigin {
  readonly inputs: Readonly<Record<string, string>>;
  readonly comment: {
    readonly id: string;
    readonly at: EpochMs;
    /** Absent: a comment. */
    readonly kind?: 'comment' | 'visitor-post';
  } | null;
}

export const NO_ORIGIN: RunOrigin = { inputs: {}, comment: null };

export type RunStatus = 'waiting' | 'completed' | 'failed' | 'paused' | 'stopped';

/** One execution of one flow version for one conversation. Plain JSON; survives storage byte for byte. */
export interface Run {
  readonly id: string;
  readonly flowId: string;
  readonly versionId: string;
  /** Number of the behaviour this run was started under; a fix never alters what a parked run would do. */
  readonly semantics: number;
  readonly status: RunStatus;
  readonly trigger: { readonly nodeId: string; readonly eventId: string };
  readonly startedAt: EpochMs;
  readonly wait: Wait | null;
  /** What questions and requests have found out, by their keys. Absent in runs of earlier versions. */
  readonly answers?: Readonly<Record<string, string>>;
  readonly origin?: RunOrigin;
  /** Steps taken so far, held against `limits.stepsPerRun`. */
  readonly steps: number;
  readonly endedAt: EpochMs | null;
  /** A coded reason, with status failed, paused or stopped. */
  readonly reason: string | null;
}
