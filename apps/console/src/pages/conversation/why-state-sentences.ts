import { useLingui } from '@lingui/react/macro';
import type { Why } from '../../api/why.ts';
import { useReplyStatusText } from '../../components/reply-status-badge.tsx';

type Run = Why['runs'][number];

/** How a conversation stood: its window, whose turn it was, and which flows were under way. */
export function useStateSentences(): (why: Why) => readonly string[] {
  const { t, i18n } = useLingui();
  const statuses = useReplyStatusText();
  const clock = (at: string | null) =>
    at === null ? '—' : i18n.date(new Date(at), { dateStyle: 'short', timeStyle: 'short' });

  function windowSentence({ window }: Why): string {
    const [opened, closes] = [clock(window.openedAt), clock(window.closesAt)];
    if (window.phase === 'never-opened')
      return t`The messaging window had never been open: the customer had not written.`;
    if (window.phase === 'open') return t`The messaging window was open, since ${opened} and until ${closes}.`;
    if (window.phase === 'closing')
      return t`The messaging window was about to close, at ${closes}: nothing is sent in its last moments, lest it arrive too late.`;
    return t`The messaging window was closed, since ${closes}. The customer had last opened it at ${opened}.`;
  }

  function runSentence(run: Run): string {
    const { flowName, state, status } = run;
    const [until, ended] = [clock(run.waitsUntil), clock(run.endedAt)];
    if (state === 'waiting' && run.waitsUntil !== null) return t`“${flowName}” waited until ${until}.`;
    if (state === 'waiting') return t`“${flowName}” waited for the customer.`;
    if (state === 'unrecorded') return t`“${flowName}” was under way; where it stood is no longer on record.`;
    if (status === 'paused') return t`“${flowName}” paused at ${ended}, because a person answered.`;
    if (status === 'completed') return t`“${flowName}” had come to its end at ${ended}.`;
    return t`“${flowName}” ended at ${ended}.`;
  }

  return (why) => {
    const status = why.replyStatus === null ? null : statuses[why.replyStatus];
    return [
      windowSentence(why),
      status === null ? t`Whose turn it was is not on record.` : t`Reply status: ${status}.`,
      ...why.runs.map(runSentence),
    ];
  };
}
