import { useLingui } from '@lingui/react/macro';
import type { Notification } from '../api/answers.ts';

/** What a notification says: the admin's own words, else the standard sentence in the reader's language. */
export function useNotificationTitle(): (notification: Notification) => string {
  const { t, i18n } = useLingui();
  return (notification) => {
    if (notification.kind === 'rules-changed') {
      const { flowName, from } = notification;
      const day = from === null ? null : i18n.date(new Date(from), { dateStyle: 'long', timeZone: 'UTC' });
      return day === null
        ? t`“${flowName}” may not send any more what it sends`
        : t`“${flowName}” stops working on ${day}`;
    }
    const contact = notification.contactName ?? t`A customer`;
    if (notification.kind === 'task') return t`New task: ${notification.title}`;
    if (notification.kind === 'missed') return t`${contact} was not answered in time`;
    return notification.text ?? t`${contact} is waiting for your answer`;
  };
}
