import { useLingui } from '@lingui/react/macro';
import { Button, Progress } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { backTestList, cancelBackTest, isUnderWay, type BackTest } from '../../api/back-tests.ts';

interface BackTestProgressProps {
  readonly backTest: BackTest;
  readonly readOnly: boolean;
}

/** How far a back-test has come, or how it ended. */
export function BackTestProgress({ backTest, readOnly }: BackTestProgressProps) {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const { state, found, flowId } = backTest;
  const cancel = useMutation({
    mutationFn: () => cancelBackTest(backTest),
    onSuccess: () => queries.invalidateQueries(backTestList(flowId)),
  });
  const [played, all] = [i18n.number(backTest.played), i18n.number(found ?? 0)];
  const [since, until] = [backTest.since, backTest.until].map((at) => i18n.date(new Date(at), { dateStyle: 'medium' }));
  const texts: Readonly<Record<BackTest['state'], string>> = {
    queued: t`Waiting for its turn`,
    running: t`${played} of ${all} conversations`,
    done: t`${played} conversations, from ${since} to ${until}`,
    failed: t`It could not be finished. Try again in a moment.`,
    cancelled: t`Cancelled after ${played} of ${all} conversations`,
  };
  return (
    <>
      <output>{texts[state]}</output>
      {isUnderWay(backTest) && (
        <Progress
          aria-label={t`Progress`}
          value={found === null || found === 0 ? 0 : (100 * backTest.played) / found}
        />
      )}
      {isUnderWay(backTest) && !readOnly && (
        <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>{t`Cancel`}</Button>
      )}
    </>
  );
}
