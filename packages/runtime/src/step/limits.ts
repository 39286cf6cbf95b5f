/** Bounds of one run, as data. Exceeding one ends the run as failed with a readable reason; nothing throws. */
export interface Limits {
  readonly stepsPerBurst: number;
  readonly stepsPerRun: number;
  readonly textLength: number;
}

export const DEFAULT_LIMITS: Limits = { stepsPerBurst: 250, stepsPerRun: 10_000, textLength: 4_096 };
