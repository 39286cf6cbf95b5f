import { useLingui } from '@lingui/react/macro';
import type { ChannelKind } from '../../api/answers.ts';
import type { Why } from '../../api/why.ts';
import { useReasonText, useStatusText } from './status-text.ts';

type WhyMessage = Why['messages'][number];

/** What was decided about a message, when it was queued and when it was to leave. */
export function useMessageSentences(kind: ChannelKind): (message: WhyMessage) => readonly string[] {
  const { t, i18n } = useLingui();
  const statuses = useStatusText();
  const reasonText = useReasonText();
  const clock = (at: string) => i18n.date(new Date(at), { dateStyle: 'short', timeStyle: 'short' });
  return (message) => {
    const { queued, refusedWhen, status } = message;
    const allowed =
      queued?.allowed === true ? t`When the flow wrote it, at ${clock(queued.at)}, it was allowed.` : null;
    const late =
      refusedWhen === 'sending' ? t`When it was to leave, it was not allowed any more, so it was not sent.` : null;
    const early = refusedWhen === 'queued' ? t`It was not allowed from the start, so it was not sent.` : null;
    const became = refusedWhen === null && status !== 'received' ? statuses[status] : null;
    return [allowed, late, early, became, reasonText(message, kind)]
      .filter((one) => one !== null && one !== '')
      .map(String);
  };
}
