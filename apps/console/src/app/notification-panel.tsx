import { useLingui } from '@lingui/react/macro';
import { Button, Drawer, Skeleton, Stack } from '@mantine/core';
import { IconBellCheck } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { markAllRead, notificationList, notificationsKey } from '../api/notifications.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { ErrorState } from '../components/error-state.tsx';
import { NotificationEntry } from './notification-entry.tsx';

interface NotificationPanelProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function NotificationPanel({ opened, onClose }: NotificationPanelProps) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const list = useQuery(notificationList());
  const readAll = useMutation({
    mutationFn: markAllRead,
    onSettled: () => queryClient.invalidateQueries({ queryKey: notificationsKey }),
  });
  // Who follows a notification wants to write: the focus belongs to the composer, not back to the bell.
  const [followed, setFollowed] = useState(false);
  const items = list.data?.items ?? [];

  function follow(): void {
    setFollowed(true);
    onClose();
  }

  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      onEnterTransitionEnd={() => setFollowed(false)}
      returnFocus={!followed}
      position="right"
      size={420}
      padding="sm"
      title={t`Notifications`}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      {list.isPending && (
        <Stack aria-hidden="true">
          <Skeleton height={84} />
          <Skeleton height={84} />
        </Stack>
      )}
      {list.isError && !list.data && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && items.length === 0 && (
        <EmptyState icon={IconBellCheck} title={t`All quiet`}>
          {t`You are told here when a customer is about to be out of reach.`}
        </EmptyState>
      )}
      {(list.data?.unread ?? 0) > 0 && (
        <Button variant="subtle" size="compact-sm" mb="xs" loading={readAll.isPending} onClick={() => readAll.mutate()}>
          {t`Mark all as read`}
        </Button>
      )}
      <Stack gap={4}>
        {items.map((notification) => (
          <NotificationEntry key={notification.id} notification={notification} onFollow={follow} />
        ))}
      </Stack>
    </Drawer>
  );
}
