import { useLingui } from '@lingui/react/macro';
import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { channelList } from '../../api/channels.ts';
import { flowList } from '../../api/flows.ts';
import { useMe } from '../../api/session.ts';
import { PageBody } from '../../app/page-body.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ClosingSoon } from './closing-soon.tsx';
import { FirstSteps } from './first-steps.tsx';
import { setupProgress } from './setup-progress.ts';

/** What to do next. */
export function HomePage() {
  const { t } = useLingui();
  const me = useMe();
  const channels = useQuery(channelList());
  const flows = useQuery(flowList());
  const failed = channels.error ?? flows.error;
  const known = channels.data && flows.data;
  const progress = known ? setupProgress(channels.data, flows.data) : null;
  const firstName = me.data?.user.name.split(' ')[0] ?? '';

  function retry(): void {
    void channels.refetch();
    void flows.refetch();
  }

  return (
    <PageBody>
      <PageHeader
        title={t`Home`}
        description={
          progress?.complete === true
            ? t`Good to see you, ${firstName}.`
            : t`Welcome, ${firstName}. Two steps, and no customer waits unseen any more.`
        }
      />
      {!known && failed && <ErrorState error={failed} onRetry={retry} />}
      {!known && !failed && (
        <Stack aria-hidden="true">
          <Skeleton height={104} />
          <Skeleton height={104} />
        </Stack>
      )}
      {progress && (
        <Stack gap="xl">
          {!progress.complete && <FirstSteps progress={progress} />}
          {progress.hasChannel && <ClosingSoon />}
          {progress.complete && <FirstSteps progress={progress} />}
        </Stack>
      )}
    </PageBody>
  );
}
