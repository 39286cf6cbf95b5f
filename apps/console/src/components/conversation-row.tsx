import { useLingui } from '@lingui/react/macro';
import { Link, useSearch } from 'wouter';
import type { Conversation } from '../api/answers.ts';
import { useNow } from '../app/use-now.ts';
import { ChannelIcon } from './channel-icon.tsx';
import { RelativeTime } from './relative-time.tsx';
import { ReplyStatusBadge } from './reply-status-badge.tsx';
import { WindowRing } from './window-ring.tsx';
import { WindowText } from './window-time.tsx';
import classes from './conversation-row.module.css';

interface ConversationRowProps {
  readonly conversation: Conversation;
  readonly open: boolean;
}

export function ConversationRow({ conversation, open }: ConversationRowProps) {
  const { t } = useLingui();
  const search = useSearch();
  const now = useNow();
  const { id, contact, channel, replyStatus, window, lastMessage } = conversation;
  return (
    <li className={classes['row']} data-open={open}>
      <WindowRing window={window} now={now} size={28} />
      <div className={classes['text']}>
        <p className={classes['line']}>
          <Link
            href={`/conversations/${id}${search === '' ? '' : `?${search}`}`}
            className={classes['name'] ?? ''}
            aria-current={open ? 'page' : undefined}
          >
            {contact.name ?? t`A customer`}
          </Link>
          <WindowText window={window} />
        </p>
        <p className={classes['message']}>{lastMessage ? (lastMessage.text ?? t`(no text)`) : t`No messages yet`}</p>
        <p className={`${classes['line']} ${classes['last']}`}>
          <span className={classes['facts']}>
            <span className={classes['channel']}>
              <ChannelIcon kind={channel.kind} size={14} />
              <span className={classes['channelName']}>{channel.name}</span>
            </span>
            <ReplyStatusBadge status={replyStatus} />
          </span>
          {lastMessage && <RelativeTime at={lastMessage.at} />}
        </p>
      </div>
    </li>
  );
}
