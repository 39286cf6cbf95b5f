import { useLingui } from '@lingui/react/macro';
import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { notificationList } from '../api/notifications.ts';
import classes from './notification-bell.module.css';
import { NotificationPanel } from './notification-panel.tsx';

const MOST_SHOWN = 99;

interface NotificationBellProps {
  /** Without its name beside it. */
  readonly compact: boolean;
}

/** The bell with how many are unread, and the panel it opens. */
export function NotificationBell({ compact }: NotificationBellProps) {
  const { t, i18n } = useLingui();
  const [opened, { open, close }] = useDisclosure(false);
  // A toast over the open panel leads to another page too: the panel must not stay in front of it.
  const [path] = useLocation();
  useEffect(close, [path, close]);
  const { data } = useQuery(notificationList());

  function show(): void {
    // The panel says all that the toasts say, and they would lie over it.
    notifications.clean();
    open();
  }

  const unread = data?.unread ?? 0;
  const count = unread > MOST_SHOWN ? `${MOST_SHOWN}+` : i18n.number(unread);
  const name = t`Notifications`;
  return (
    <>
      <UnstyledButton
        className={classes['bell'] ?? ''}
        data-compact={compact}
        aria-haspopup="dialog"
        aria-expanded={opened}
        onClick={show}
      >
        <IconBell size={20} stroke={1.6} aria-hidden="true" />
        {compact ? <VisuallyHidden>{name}</VisuallyHidden> : <span className={classes['label']}>{name}</span>}
        {unread > 0 && (
          <>
            <span className={classes['count']} aria-hidden="true">
              {count}
            </span>
            {/* The space parts the words of the name, which is read from what stands in the button. */}{' '}
            <VisuallyHidden>{t`${count} unread`}</VisuallyHidden>
          </>
        )}
      </UnstyledButton>
      <NotificationPanel opened={opened} onClose={close} />
    </>
  );
}
