import { useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Notification } from '../api/answers.ts';
import { markRead, notificationsKey } from '../api/notifications.ts';
import { RelativeTime } from '../components/relative-time.tsx';
import { NotificationBody, NotificationMark } from './notification-body.tsx';
import classes from './notification-entry.module.css';
import { useNotificationTitle } from './notification-title.tsx';

interface NotificationEntryProps {
  readonly notification: Notification;
  readonly onFollow: () => void;
}

/** One notification. Its link lands on what it is about, the composer of a conversation focused, and reads it. */
export function NotificationEntry({ notification, onFollow }: NotificationEntryProps) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const titleOf = useNotificationTitle();
  const read = useMutation({
    mutationFn: () => markRead(notification.id),
    onSettled: () => queryClient.invalidateQueries({ queryKey: notificationsKey }),
  });
  const unread = notification.readAt === null;

  function follow(): void {
    if (unread) read.mutate();
    onFollow();
  }

  return (
    <article className={classes['entry']} data-unread={unread}>
      <NotificationMark notification={notification} />
      <div className={classes['text']}>
        <Link href={placeOf(notification)} className={classes['link'] ?? ''} onClick={follow}>
          {titleOf(notification)}
        </Link>
        <NotificationBody notification={notification}>
          <RelativeTime at={notification.createdAt} />
          {unread && <span className={classes['unread']}>{t`Unread`}</span>}
        </NotificationBody>
      </div>
    </article>
  );
}

function placeOf(notification: Notification): string {
  if (notification.kind === 'rules-changed')
    return notification.flowId === null ? '/flows' : `/flows/${notification.flowId}`;
  return `/conversations/${notification.conversationId}`;
}
