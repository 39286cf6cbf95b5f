import type { EpochMs } from '@janela/messaging-window';

/** Why a run sleeps. */
export interface TimerWait {
  readonly type: 'timer';
  readonly nodeId: string;
  readonly key: string;
  readonly dueAt: EpochMs;
}

export type Wait = TimerWait;

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
  /** Steps taken so far, held against `limits.stepsPerRun`. */
  readonly steps: number;
  readonly endedAt: EpochMs | null;
  /** A coded reason, with status failed, paused or stopped. */
  readonly reason: string | null;
}
