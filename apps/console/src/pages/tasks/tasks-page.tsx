import { useLingui } from '@lingui/react/macro';
import { Button, Group, SegmentedControl, Skeleton, Stack } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { taskList } from '../../api/tasks.ts';
import { PageBody } from '../../app/page-body.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { TaskRow } from '../../components/task-row.tsx';
import classes from './tasks-page.module.css';

const WHOSE = ['mine', 'all'] as const;
const STATES = ['open', 'done'] as const;

/** What flows gave the team to do. */
export function TasksPage() {
  const { t } = useLingui();
  const [of, setOf] = useState<(typeof WHOSE)[number]>('mine');
  const [state, setState] = useState<(typeof STATES)[number]>('open');
  const list = useInfiniteQuery(taskList({ of, state }));
  const tasks = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const whose = { mine: t`For me`, all: t`For everybody` };
  const states = {
    open: t({ message: 'Open', context: 'tasks' }),
    done: t({ message: 'Done', context: 'tasks' }),
  };
  return (
    <PageBody>
      <PageHeader title={t`Tasks`} description={t`Flows create them where a person has to do something.`} />
      <Group mb="md">
        <SegmentedControl
          aria-label={t`Whose tasks`}
          data={WHOSE.map((value) => ({ value, label: whose[value] }))}
          value={of}
          onChange={(value) => setOf(WHOSE.find((one) => one === value) ?? 'mine')}
        />
        <SegmentedControl
          aria-label={t`Open or done`}
          data={STATES.map((value) => ({ value, label: states[value] }))}
          value={state}
          onChange={(value) => setState(STATES.find((one) => one === value) ?? 'open')}
        />
      </Group>
      {list.isPending && (
        <Stack aria-hidden="true">
          <Skeleton height={52} />
          <Skeleton height={52} />
        </Stack>
      )}
      {list.isError && !list.data && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && tasks.length === 0 && (
        <EmptyState icon={IconChecklist} title={state === 'open' ? t`Nothing to do` : t`Nothing done yet`}>
          {t`Use the block “Create a task” in a flow, and what it asks for appears here.`}
        </EmptyState>
      )}
      <ul className={classes['tasks']}>
        {tasks.map((task) => (
          <TaskRow key={task.id} task={task} withContact />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button variant="subtle" fullWidth loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t`Show more`}
        </Button>
      )}
    </PageBody>
  );
}
