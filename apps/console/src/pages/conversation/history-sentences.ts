import { useLingui } from '@lingui/react/macro';
import type { Trace, TraceEntry } from '@janela/runtime';
import { useReplyStatusText } from '../../components/reply-status-badge.tsx';
import { useChangeSentences } from './change-sentences.ts';
import { useEffectSentences } from './effect-sentences.ts';
import { useEventTexts, useFailureReasons, useSkipReasons, useStopReasons } from './history-reasons.ts';
import { sentence, type Sentences } from './sentences.ts';

/** What happened and why, as sentences in the order it happened; each once. */
export function useHistorySentences(): (trace: Trace) => readonly string[] {
  const { t, i18n } = useLingui();
  const statuses = useReplyStatusText();
  const events = useEventTexts();
  const skips = useSkipReasons();
  const failures = useFailureReasons();
  const stops = useStopReasons();
  const effects = useEffectSentences();
  const changes = useChangeSentences();
  const clock = (at: number) => i18n.date(new Date(at), { dateStyle: 'short', timeStyle: 'short' });

  const entries: Sentences<TraceEntry> = {
    event: ({ event }) => events[event],
    'window-moved': ({ closesAt }) => t`The messaging window is open until ${clock(closesAt)}.`,
    'reply-status': ({ to }) => {
      const status = statuses[to];
      return t`The reply status is now: ${status}.`;
    },
    'trigger-matched': () => t`A flow started.`,
    'trigger-skipped': ({ reason }) => skips[reason],
    'timer-dropped': () => null,
    'node-entered': () => null,
    condition: ({ result }) => (result ? t`The condition was met.` : t`The condition was not met.`),
    'window-seen': ({ leftMs }) => {
      if (leftMs === null || leftMs <= 0) return t`The flow looked at the messaging window: it was closed.`;
      const minutes = Math.floor(leftMs / 60_000);
      const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
      return t`The flow looked at the messaging window: ${hours} h ${rest} min were left.`;
    },
    answer: ({ key, value, fits }) => {
      if (fits) return t`The customer answered “${key}”: ${value ?? ''}`;
      return t`The answer did not fit the question “${key}”.`;
    },
    split: () => t`The flow drew one of its ways.`,
    // Whom it was given to is a change of its own.
    assigned: ({ memberId }) => (memberId === null ? t`There was nobody to give the conversation to.` : null),
    requested: ({ outcome, status }) => {
      if (outcome === 'timed-out') return t`The other system did not answer in time.`;
      if (outcome === 'ok') return t`The other system answered.`;
      return status === null
        ? t`The other system could not be reached.`
        : t`The other system refused the request (${status}).`;
    },
    'not-on-channel': () => t`The channel does not have this, so the flow went on without it.`,
    verdict: () => null,
    effect: ({ effect }) => sentence(effects, effect),
    'fact-changed': ({ change }) => sentence(changes, change),
    'facts-changed': ({ change }) => sentence(changes, change),
    'run-queued': () => t`A flow waits for its turn, until another one is done.`,
    'run-waiting': ({ dueAt }) => (dueAt === null ? t`The flow waits.` : t`The flow waits until ${clock(dueAt)}.`),
    'run-resumed': () => t`The flow went on.`,
    'run-completed': () => t`The flow came to its end.`,
    'run-failed': ({ reason }) => failures[reason],
    'run-paused': () => t`The flow paused, because a person answered.`,
    'run-stopped': ({ reason }) => stops[reason],
    'run-moved': ({ toNodeId }) =>
      toNodeId === null
        ? t`The flow goes on in its new version.`
        : t`The flow goes on at another block of its new version.`,
    'run-left-alone': () => null,
  };

  return (trace) => [...new Set(trace.entries.flatMap((entry) => sentence(entries, entry) ?? []))];
}
