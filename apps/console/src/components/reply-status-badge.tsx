import { useLingui } from '@lingui/react/macro';
import type { ReplyStatus } from '../api/answers.ts';
import classes from './reply-status-badge.module.css';

/** The reply status in words. */
export function useReplyStatusText(): Readonly<Record<ReplyStatus, string>> {
  const { t } = useLingui();
  return {
    none: t`No messages yet`,
    pending: t`Pending`,
    'answered-by-bot': t`Answered by the bot`,
    'answered-by-human': t`Answered`,
    closed: t`Closed`,
  };
}

export function ReplyStatusBadge({ status }: { readonly status: ReplyStatus }) {
  const texts = useReplyStatusText();
  return (
    <span className={classes['badge']} data-status={status}>
      {texts[status]}
    </span>
  );
}
