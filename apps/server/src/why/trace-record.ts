import type { Effect, Trace, TraceEntry } from '@janela/runtime';
import type { EpochMs } from '@janela/messaging-window';

type EntryType = TraceEntry['type'];
export type EntryOf<Type extends EntryType> = Extract<TraceEntry, { readonly type: Type }>;

export interface At<Entry> {
  readonly at: EpochMs;
  readonly entry: Entry;
}

/** The entries of one type, with when each was written, in their order. */
export function entriesOf<Type extends EntryType>(traces: readonly Trace[], type: Type): readonly At<EntryOf<Type>>[] {
  return traces.flatMap(({ at, entries }) =>
    entries.filter((entry): entry is EntryOf<Type> => entry.type === type).map((entry) => ({ at, entry })),
  );
}

export function effectsOf<Type extends Effect['type']>(
  traces: readonly Trace[],
  type: Type,
): readonly At<Extract<Effect, { readonly type: Type }>>[] {
  return entriesOf(traces, 'effect').flatMap(({ at, entry: { effect } }) =>
    isOf(effect, type) ? [{ at, entry: effect }] : [],
  );
}

function isOf<Type extends Effect['type']>(
  effect: Effect,
  type: Type,
): effect is Extract<Effect, { readonly type: Type }> {
  return effect.type === type;
}

/** Timers that were armed and had not rung by a moment, from what the traces up to it say. One that is due has rung. */
export function armedBy(traces: readonly Trace[], moment: EpochMs): ReadonlyMap<string, EpochMs> {
  const armed = new Map<string, EpochMs>();
  for (const { at, entries } of traces) {
    for (const [key, dueAt] of armed) if (dueAt <= at) armed.delete(key);
    for (const entry of entries) if (entry.type === 'effect') perform(armed, entry.effect);
  }
  for (const [key, dueAt] of armed) if (dueAt <= moment) armed.delete(key);
  return armed;
}

function perform(armed: Map<string, EpochMs>, effect: Effect): void {
  if (effect.type === 'cancel-timer') armed.delete(effect.key);
  if (effect.type === 'arm-timer' && (effect.mode === 'exact' || !armed.has(effect.key)))
    armed.set(effect.key, effect.dueAt);
}
