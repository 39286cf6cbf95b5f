import { useLingui } from '@lingui/react/macro';
import { UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { notificationList } from '../api/notifications.ts';
import classes from './notification-bell.module.css';
import { NotificationPanel } from './notification-panel.tsx';

const MOST_SHOWN = 99;

/** The bell with how many are unread, and the panel it opens. */
export function NotificationBell({ label }: { readonly label?: string | undefined }) {
  const { t, i18n } = useLingui();
  const [opened, { open, close }] = useDisclosure(false);
  const { data } = useQuery(notificationList());
  const unread = data?.unread ?? 0;
  const count = unread > MOST_SHOWN ? `${MOST_SHOWN}+` : i18n.number(unread);
  const name = unread > 0 ? t`Notifications, ${count} unread` : t`Notifications`;
  return (
    <>
      <UnstyledButton
        className={classes['bell']}
        aria-label={name}
        aria-haspopup="dialog"
        aria-expanded={opened}
        onClick={open}
      >
        <span className={classes['icon']}>
          <IconBell size={20} stroke={1.6} aria-hidden="true" />
          {unread > 0 && label === undefined && <span className={classes['badge']}>{count}</span>}
        </span>
        {label !== undefined && (
          <>
            <span className={classes['label']}>{label}</span>
            {unread > 0 && <span className={classes['count']}>{count}</span>}
          </>
        )}
      </UnstyledButton>
      <NotificationPanel opened={opened} onClose={close} />
    </>
  );
}
