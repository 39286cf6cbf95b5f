import { useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Notification } from '../api/answers.ts';
import { markRead, notificationsKey } from '../api/notifications.ts';
import { CHANNEL_NAMES } from '../components/channel-icon.tsx';
import { RelativeTime } from '../components/relative-time.tsx';
import { WindowRing } from '../components/window-ring.tsx';
import { useWindowText } from '../components/use-window-text.ts';
import classes from './notification-entry.module.css';
import { useNotificationTitle } from './notification-title.tsx';
import { useNow } from './use-now.ts';

interface NotificationEntryProps {
  readonly notification: Notification;
  readonly onFollow: () => void;
}

/** One notification. Its link lands on the conversation with the composer focused, and reads it. */
export function NotificationEntry({ notification, onFollow }: NotificationEntryProps) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const now = useNow();
  const titleOf = useNotificationTitle();
  const window = { closesAt: notification.windowClosesAt };
  const timeLeft = useWindowText(window, now);
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
      <WindowRing window={window} now={now} size={24} />
      <div className={classes['text']}>
        <Link href={`/conversations/${notification.conversationId}`} className={classes['link'] ?? ''} onClick={follow}>
          {titleOf(notification)}
        </Link>
        {notification.lastMessage?.text && <p className={classes['quote']}>{notification.lastMessage.text}</p>}
        <p className={classes['facts']}>
          <span>{timeLeft}</span>
          <span>{CHANNEL_NAMES[notification.channel.kind]}</span>
          <RelativeTime at={notification.createdAt} />
          {unread && <span className={classes['unread']}>{t`Unread`}</span>}
        </p>
      </div>
    </article>
  );
}
