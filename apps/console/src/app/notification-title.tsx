import { useLingui } from '@lingui/react/macro';
import type { Notification } from '../api/answers.ts';

/** What a notification says: the admin's own words, else the standard sentence in the reader's language. */
export function useNotificationTitle(): (notification: Notification) => string {
  const { t } = useLingui();
  return ({ kind, contactName, text }) => {
    const contact = contactName ?? t`A customer`;
    if (kind === 'missed') return t`${contact} was not answered in time`;
    return text ?? t`${contact} is waiting for your answer`;
  };
}
