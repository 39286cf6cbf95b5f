import { useLingui } from '@lingui/react/macro';
import { Button, Drawer, Skeleton, Stack } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { Trace } from '@janela/runtime';
import type { ConversationDetail } from '../../api/answers.ts';
import { traceList } from '../../api/conversations.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import classes from './history-panel.module.css';
import { useHistorySentences } from './history-sentences.ts';

interface HistoryPanelProps {
  readonly conversation: ConversationDetail;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** What happened in this conversation and why, newest first. */
export function HistoryPanel({ conversation, opened, onClose }: HistoryPanelProps) {
  const { t, i18n } = useLingui();
  const sentences = useHistorySentences();
  const list = useInfiniteQuery({ ...traceList(conversation.id), enabled: opened });
  const traces = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const told = traces
    .map(({ id, at, trace }) => ({ id, at, lines: isTrace(trace) ? sentences(trace) : [] }))
    .filter(({ lines }) => lines.length > 0);
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
      {list.data && told.length === 0 && <EmptyState icon={IconHistory} title={t`Nothing has happened yet`} />}
      <ol className={classes['steps']}>
        {told.map(({ id, at, lines }) => (
          <li key={id} className={classes['step']}>
            <time dateTime={at} className={classes['time']}>
              {i18n.date(new Date(at), { dateStyle: 'medium', timeStyle: 'short' })}
            </time>
            {lines.map((line) => (
              <p key={line} className={classes['line']}>
                {line}
              </p>
            ))}
          </li>
        ))}
      </ol>
      {list.hasNextPage && (
        <Button variant="subtle" fullWidth loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t`Show earlier ones`}
        </Button>
      )}
    </Drawer>
  );
}

/** The API hands the record of the runtime through as it is. */
function isTrace(value: object): value is Trace {
  return 'entries' in value && Array.isArray(value.entries);
}
