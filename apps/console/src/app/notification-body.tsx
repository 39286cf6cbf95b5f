import { Plural } from '@lingui/react/macro';
import { IconChecklist, IconGavel } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Notification } from '../api/answers.ts';
import { CHANNEL_NAMES } from '../components/channel-icon.tsx';
import { useWindowText } from '../components/use-window-text.ts';
import { WindowRing } from '../components/window-ring.tsx';
import classes from './notification-entry.module.css';
import { useNow } from './use-now.ts';

type Reminder = Extract<Notification, { readonly kind: 'reminder' | 'missed' }>;

/** What it is about at a glance: the time that is left, or its kind. */
export function NotificationMark({ notification }: { readonly notification: Notification }) {
  if (notification.kind === 'task') return <IconChecklist size={24} stroke={1.6} aria-hidden="true" />;
  if (notification.kind === 'rules-changed') return <IconGavel size={24} stroke={1.6} aria-hidden="true" />;
  return <ReminderRing reminder={notification} />;
}

function ReminderRing({ reminder }: { readonly reminder: Reminder }) {
  return <WindowRing window={{ closesAt: reminder.windowClosesAt }} now={useNow()} size={24} />;
}

interface NotificationBodyProps {
  readonly notification: Notification;
  /** When it came, and whether it was read. */
  readonly children: ReactNode;
}

/** What stands below the title. */
export function NotificationBody({ notification, children }: NotificationBodyProps) {
  if (notification.kind === 'reminder' || notification.kind === 'missed')
    return <ReminderBody reminder={notification}>{children}</ReminderBody>;
  if (notification.kind === 'task')
    return (
      <>
        {notification.contactName !== null && <p className={classes['quote']}>{notification.contactName}</p>}
        <p className={classes['facts']}>
          <span>{CHANNEL_NAMES[notification.channel.kind]}</span>
          {children}
        </p>
      </>
    );
  return (
    <>
      <p className={classes['quote']}>
        <Plural
          value={notification.messages}
          one="The platforms have new rules: # message of this flow will be refused."
          other="The platforms have new rules: # messages of this flow will be refused."
        />
      </p>
      <p className={classes['facts']}>{children}</p>
    </>
  );
}

function ReminderBody({ reminder, children }: { readonly reminder: Reminder; readonly children: ReactNode }) {
  const timeLeft = useWindowText({ closesAt: reminder.windowClosesAt }, useNow());
  return (
    <>
      {reminder.lastMessage?.text && <p className={classes['quote']}>{reminder.lastMessage.text}</p>}
      <p className={classes['facts']}>
        <span>{timeLeft}</span>
        <span>{CHANNEL_NAMES[reminder.channel.kind]}</span>
        {children}
      </p>
    </>
  );
}
