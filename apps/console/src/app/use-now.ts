import { useSyncExternalStore } from 'react';
import { onServerTimeMoved, serverNow } from './server-clock.ts';

/** Minutes are what people read; a second's precision is not worth sixty renders a minute. */
const STEP_MS = 10_000;

let now = serverNow();
let ticking: ReturnType<typeof setInterval> | undefined;
const watchers = new Set<() => void>();

function tick(): void {
  now = serverNow();
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  if (watchers.size === 1) {
    now = serverNow();
    ticking = setInterval(tick, STEP_MS);
    // A sleeping tab runs no timers: catch up the moment somebody looks.
    document.addEventListener('visibilitychange', tick);
    onServerTimeMoved(tick);
  }
  return () => {
    watchers.delete(watcher);
    if (watchers.size > 0) return;
    clearInterval(ticking);
    document.removeEventListener('visibilitychange', tick);
    onServerTimeMoved(undefined);
  };
}

/** The server's time in epoch milliseconds, one for the whole page, so that all rings move together. */
export function useNow(): number {
  return useSyncExternalStore(watch, () => now);
}
