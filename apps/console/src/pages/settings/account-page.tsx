import { useLingui } from '@lingui/react/macro';
import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { accountSettings } from '../../api/account.ts';
import { PageBody } from '../../app/page-body.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useIsAdmin } from '../../components/use-is-admin.ts';
import { AccountForm } from './account-form.tsx';
import { BackToSettings } from './back-to-settings.tsx';

/** Where the company is and when it works: what flows go by. */
export function AccountPage() {
  const { t } = useLingui();
  const account = useQuery(accountSettings());
  const mayChange = useIsAdmin();
  return (
    <PageBody>
      <BackToSettings />
      <PageHeader
        title={t`Working hours and place`}
        description={t`Flows go by these hours: reminders before a window closes, waits until you work, conditions.`}
      />
      {account.isPending && (
        <Stack aria-hidden="true">
          <Skeleton height={60} />
          <Skeleton height={320} />
        </Stack>
      )}
      {account.isError && !account.data && <ErrorState error={account.error} onRetry={() => void account.refetch()} />}
      {account.data && <AccountForm account={account.data} mayChange={mayChange} />}
    </PageBody>
  );
}
