const PREFIX = 'run:';

/** Key of the timer a sleeping run waits for. */
export function runTimerKey(runId: string): string {
  return `${PREFIX}${runId}`;
}

/** The run a timer belongs to; null where it belongs to none. */
export function runOfTimerKey(key: string): string | null {
  return key.startsWith(PREFIX) ? key.slice(PREFIX.length) : null;
}
