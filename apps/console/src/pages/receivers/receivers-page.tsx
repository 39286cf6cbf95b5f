import { useLingui } from '@lingui/react/macro';
import { Button, Skeleton, Stack } from '@mantine/core';
import { IconBroadcast } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { receiverList } from '../../api/receivers.ts';
import { PageBody } from '../../app/page-body.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useIsAdmin } from '../../components/use-is-admin.ts';
import { BackToSettings } from '../settings/back-to-settings.tsx';
import { AddReceiverModal } from './add-receiver-modal.tsx';
import { ReceiverRow } from './receiver-row.tsx';
import classes from './receivers-page.module.css';

/** Team chats and other systems that are told what flows tell the team. */
export function ReceiversPage() {
  const { t } = useLingui();
  const isAdmin = useIsAdmin();
  const list = useQuery({ ...receiverList(), enabled: isAdmin });
  const [adding, setAdding] = useState(false);
  const add = <Button onClick={() => setAdding(true)}>{t`Add a receiver`}</Button>;
  return (
    <PageBody>
      <BackToSettings />
      <PageHeader
        title={t`Team chats and webhooks`}
        description={t`They are told whenever a flow notifies the team by Slack or by webhook.`}
        action={(list.data?.length ?? 0) > 0 ? add : undefined}
      />
      {!isAdmin && <EmptyState icon={IconBroadcast} title={t`Only admins of your account see these`} />}
      {list.isLoading && (
        <Stack aria-hidden="true">
          <Skeleton height={72} />
          <Skeleton height={72} />
        </Stack>
      )}
      {list.isError && !list.data && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.length === 0 && (
        <EmptyState icon={IconBroadcast} title={t`Nobody is told outside of Janela yet`} action={add}>
          {t`Add the channel of your team chat, or the address of another system.`}
        </EmptyState>
      )}
      {(list.data?.length ?? 0) > 0 && (
        <ul className={classes['rows']}>
          {list.data?.map((receiver) => (
            <ReceiverRow key={receiver.id} receiver={receiver} />
          ))}
        </ul>
      )}
      {adding && <AddReceiverModal onClose={() => setAdding(false)} />}
    </PageBody>
  );
}
