import type { Directory } from '@janela/designer';
import type { FlowDocument } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { Alert, Button, Drawer, Select, Skeleton, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { backTestList, isUnderWay, startBackTest } from '../../api/back-tests.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { useFailureText } from '../../components/use-failure-text.ts';
import { BackTestProgress } from './back-test-progress.tsx';
import { BackTestResultView } from './back-test-result.tsx';
import { BlockTitles } from './block-titles.tsx';

/** Days back, as the server takes them. */
const PERIODS = [7, 30, 90];

interface BackTestDrawerProps {
  readonly flowId: string;
  readonly draft: FlowDocument;
  readonly directory: Directory;
  readonly readOnly: boolean;
  /** Saves what is not saved yet: the server plays the draft that it has. */
  readonly flush: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** What the draft would have done in the conversations of the last days. */
export function BackTestDrawer({ flowId, draft, directory, readOnly, flush, onClose }: BackTestDrawerProps) {
  const { t } = useLingui();
  const [days, setDays] = useState(30);
  const failureText = useFailureText();
  const queries = useQueryClient();
  const list = useQuery(backTestList(flowId));
  const start = useMutation({
    mutationFn: async () => {
      await flush();
      return startBackTest(flowId, days);
    },
    onSuccess: () => queries.invalidateQueries(backTestList(flowId)),
  });
  const newest = list.data?.[0];
  const underWay = newest !== undefined && isUnderWay(newest);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="md"
      title={t`Back-test`}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <Stack>
        <p>{t`Plays this draft against your stored conversations. Nothing is sent and nobody is told.`}</p>
        {!readOnly && !underWay && (
          <>
            <Select
              label={t`Conversations of`}
              allowDeselect={false}
              value={String(days)}
              data={PERIODS.map((count) => ({ value: String(count), label: t`the last ${count} days` }))}
              onChange={(value) => setDays(Number(value ?? days))}
            />
            <Button loading={start.isPending} onClick={() => start.mutate()}>{t`Start`}</Button>
          </>
        )}
        {start.isError && <Alert color="red">{failureText(start.error)}</Alert>}
        {list.isPending && <Skeleton height={120} aria-hidden="true" />}
        {list.isError && !list.data && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
        {newest && <BackTestProgress backTest={newest} readOnly={readOnly} />}
        {newest?.result && (
          <BlockTitles directory={directory}>
            {(blockTitle) => <BackTestResultView backTest={newest} draft={draft} blockTitle={blockTitle} />}
          </BlockTitles>
        )}
      </Stack>
    </Drawer>
  );
}
