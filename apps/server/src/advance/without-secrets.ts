import type { Trace, TraceEntry } from '@janela/runtime';

/** Stands where a key to another system may have stood. */
const HIDDEN = '…';

/**
 * A trace as it may be kept and shown: everybody of the team reads the history, and what a run sends to another system may
 * hold the key to it, in its headers, its body or its address.
 */
export function withoutSecrets(trace: Trace): Trace {
  if (!trace.entries.some(isRequest)) return trace;
  return { ...trace, entries: trace.entries.map(hide) };
}

function isRequest(entry: TraceEntry): boolean {
  return entry.type === 'effect' && entry.effect.type === 'http-request';
}

function hide(entry: TraceEntry): TraceEntry {
  if (entry.type !== 'effect' || entry.effect.type !== 'http-request') return entry;
  const { effect } = entry;
  const headers = Object.fromEntries(Object.keys(effect.headers).map((name) => [name, HIDDEN]));
  const body = effect.body === null ? null : HIDDEN;
  return { ...entry, effect: { ...effect, url: hostOf(effect.url), headers, body } };
}

/** Which system was asked, without what it was asked. */
function hostOf(url: string): string {
  return URL.canParse(url) ? `${new URL(url).origin}/${HIDDEN}` : HIDDEN;
}
