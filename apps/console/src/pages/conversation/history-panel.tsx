import { useLingui } from '@lingui/react/macro';
import { Button, Drawer, Skeleton, Stack } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { TraceList, type Directory } from '@janela/designer';
import type { Trace } from '@janela/runtime';
import { useMemo } from 'react';
import type { ConversationDetail } from '../../api/answers.ts';
import { traceList } from '../../api/conversations.ts';
import { memberList } from '../../api/members.ts';
import { useLanguage } from '../../app/language.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';

interface HistoryPanelProps {
  readonly conversation: ConversationDetail;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** What happened in this conversation and why, newest first. */
export function HistoryPanel({ conversation, opened, onClose }: HistoryPanelProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const directory = useMembersDirectory();
  const list = useInfiniteQuery({ ...traceList(conversation.id), enabled: opened });
  const pages = list.data?.pages;
  const traces = useMemo(
    () =>
      (pages ?? []).flatMap(({ items }) =>
        items.flatMap(({ id, at, trace }) => (isTrace(trace) ? [{ id, at: Date.parse(at), trace }] : [])),
      ),
    [pages],
  );
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={420}
      title={t`What happened and why`}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      {list.isPending && (
        <Stack aria-hidden="true">
          <Skeleton height={64} />
          <Skeleton height={64} />
        </Stack>
      )}
      {list.isError && !list.data && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && (
        <TraceList
          traces={traces}
          order="newest-first"
          language={language}
          directory={directory}
          empty={<EmptyState icon={IconHistory} title={t`Nothing has happened yet`} />}
        />
      )}
      {list.hasNextPage && (
        <Button variant="subtle" fullWidth loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t`Show earlier ones`}
        </Button>
      )}
    </Drawer>
  );
}

/** The people of the team; channels and flows are not named in a history. */
function useMembersDirectory(): Directory {
  const members = useQuery(memberList()).data;
  return useMemo(
    () => ({ channels: [], flows: [], members: (members ?? []).map(({ id, name }) => ({ id, name })) }),
    [members],
  );
}

/** The API hands the record of the runtime through as it is. */
function isTrace(value: object): value is Trace {
  return 'entries' in value && Array.isArray(value.entries);
}
