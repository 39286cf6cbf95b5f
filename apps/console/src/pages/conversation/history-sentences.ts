import { useLingui } from '@lingui/react/macro';
import type { Effect, Trace, TraceEntry } from '@janela/runtime';
import { useReplyStatusText } from '../../components/reply-status-badge.tsx';
import { useEventTexts, useFailureReasons, useSkipReasons, useStopReasons } from './history-reasons.ts';

/** A kind of entry says what it means to a person, or null where it is of no use to one. */
type Sentences<Union extends { readonly type: string }> = {
  readonly [Type in Union['type']]: (entry: Extract<Union, { readonly type: Type }>) => string | null;
};

/** What happened and why, as sentences in the order it happened. */
export function useHistorySentences(): (trace: Trace) => readonly string[] {
  const { t, i18n } = useLingui();
  const statuses = useReplyStatusText();
  const events = useEventTexts();
  const skips = useSkipReasons();
  const failures = useFailureReasons();
  const stops = useStopReasons();
  const clock = (at: number) => i18n.date(new Date(at), { dateStyle: 'short', timeStyle: 'short' });

  const effects: Sentences<Effect> = {
    'arm-timer': ({ dueAt }) => t`Looked at again at ${clock(dueAt)}.`,
    'cancel-timer': () => null,
    'send-message': ({ content }) => t`The bot wrote: “${content.text}”`,
    'block-message': () => t`A message of the bot was held back, because the platform would have refused it.`,
    'notify-team': () => t`The team was notified.`,
    'record-missed-reminder': ({ windowClosedAt }) =>
      t`The reminder came too late: the window had closed at ${clock(windowClosedAt)}.`,
  };

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
    verdict: () => null,
    effect: ({ effect }) => sentence(effects, effect),
    'run-waiting': ({ dueAt }) => t`The flow waits until ${clock(dueAt)}.`,
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

  return (trace) => trace.entries.flatMap((entry) => sentence(entries, entry) ?? []);
}

function sentence<Union extends { readonly type: string }>(texts: Sentences<Union>, entry: Union): string | null {
  // A newer server may tell of things this page does not know yet.
  const say: ((entry: never) => string | null) | undefined = Object.hasOwn(texts, entry.type)
    ? texts[entry.type as Union['type']]
    : undefined;
  return say ? say(entry as never) : null;
}
