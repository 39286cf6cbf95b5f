import { useLingui } from '@lingui/react/macro';
import { Button, Skeleton, Stack } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ConnectedChannel } from '../../api/answers.ts';
import { channelList } from '../../api/channels.ts';
import { PageBody } from '../../app/page-body.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useIsAdmin } from '../../components/use-is-admin.ts';
import { ChannelRow } from './channel-row.tsx';
import classes from './channels-page.module.css';
import { ConnectChannelModal } from './connect-channel-modal.tsx';
import { WebhookModal } from './webhook-modal.tsx';

export function ChannelsPage() {
  const { t } = useLingui();
  const isAdmin = useIsAdmin();
  const list = useQuery(channelList());
  const [connecting, setConnecting] = useState(false);
  const [shown, setShown] = useState<ConnectedChannel | null>(null);
  const connect = isAdmin && <Button onClick={() => setConnecting(true)}>{t`Connect a channel`}</Button>;

  function finish(channel: ConnectedChannel): void {
    setConnecting(false);
    setShown(channel);
  }

  return (
    <PageBody>
      <PageHeader
        title={t`Channels`}
        description={t`Where your customers write to you.`}
        action={list.data && list.data.length > 0 && connect}
      />
      {list.isPending && (
        <Stack gap="xs" aria-hidden="true">
          <Skeleton height={76} />
          <Skeleton height={76} />
        </Stack>
      )}
      {list.isError && !list.data && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.length === 0 && (
        <EmptyState icon={IconPlugConnected} title={t`No channel is connected yet`} action={connect}>
          {isAdmin
            ? t`Connect your WhatsApp number, Messenger Page or Instagram account.`
            : t`An admin of your account can connect one.`}
        </EmptyState>
      )}
      {list.data && list.data.length > 0 && (
        <ul className={classes['rows']}>
          {list.data.map((channel) => (
            <ChannelRow key={channel.id} channel={channel} mayChange={isAdmin} onShow={setShown} />
          ))}
        </ul>
      )}
      <ConnectChannelModal opened={connecting} onClose={() => setConnecting(false)} onConnected={finish} />
      <WebhookModal channel={shown} onClose={() => setShown(null)} />
    </PageBody>
  );
}
