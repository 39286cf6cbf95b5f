import { notifications } from '@mantine/notifications';
import type { Notification } from '../api/answers.ts';
import { NotificationEntry } from './notification-entry.tsx';

const TOAST_MS = 12_000;

/** Shows a notification that has just come, once, whoever else told about it. */
export function showNotificationToast(notification: Notification): void {
  notifications.show({
    id: notification.id,
    withBorder: true,
    withCloseButton: true,
    autoClose: TOAST_MS,
    message: <NotificationEntry notification={notification} onFollow={() => notifications.hide(notification.id)} />,
  });
}
