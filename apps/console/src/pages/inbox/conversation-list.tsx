import { useLingui } from '@lingui/react/macro';
import { Button, Skeleton, Stack } from '@mantine/core';
import { IconInbox, IconPlugConnected } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { channelList } from '../../api/channels.ts';
import { ALL_CONVERSATIONS, conversationList } from '../../api/conversations.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ConversationFilters } from './conversation-filters.tsx';
import classes from './conversation-list.module.css';
import { MoreFilters } from './more-filters.tsx';
import { ConversationRow } from '../../components/conversation-row.tsx';
import { useConversationFilter } from './use-conversation-filter.ts';

/** Who waits, by the time left; then everybody else, newest first. */
export function ConversationList({ openId }: { readonly openId: string | null }) {
  const { t } = useLingui();
  const [filter, change] = useConversationFilter();
  const list = useInfiniteQuery(conversationList(filter));
  const channels = useQuery(channelList());
  const conversations = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const filtered = Object.values(filter).some((value) => value !== null);
  return (
    <section className={classes['list']} aria-label={t`Conversations`}>
      <PageHeader title={t`Inbox`} action={<MoreFilters />} />
      <ConversationFilters />
      {list.isPending && <ListSkeleton />}
      {list.isError && !list.data && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && conversations.length === 0 && filtered && (
        <EmptyState
          icon={IconInbox}
          title={t`No conversation fits these filters`}
          action={
            <Button variant="default" onClick={() => change(ALL_CONVERSATIONS)}>
              {t`Show all`}
            </Button>
          }
        />
      )}
      {list.data && conversations.length === 0 && !filtered && <NothingYet hasChannel={channels.data?.length !== 0} />}
      <ul className={classes['rows']}>
        {conversations.map((conversation) => (
          <ConversationRow key={conversation.id} conversation={conversation} open={conversation.id === openId} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button variant="subtle" fullWidth loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t`Show more`}
        </Button>
      )}
    </section>
  );
}

function NothingYet({ hasChannel }: { readonly hasChannel: boolean }) {
  const { t } = useLingui();
  if (hasChannel) {
    return (
      <EmptyState icon={IconInbox} title={t`No conversations yet`}>
        {t`As soon as a customer writes to one of your channels, the conversation appears here.`}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={IconPlugConnected}
      title={t`No channel is connected yet`}
      action={
        <Button component={Link} href="/channels">
          {t`Connect a channel`}
        </Button>
      }
    >
      {t`Conversations come in through WhatsApp, Messenger or Instagram.`}
    </EmptyState>
  );
}

function ListSkeleton() {
  return (
    <Stack gap={4} aria-hidden="true">
      {[0, 1, 2, 3, 4, 5].map((row) => (
        <Skeleton key={row} height={84} />
      ))}
    </Stack>
  );
}
