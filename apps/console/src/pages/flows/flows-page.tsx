import { useLingui } from '@lingui/react/macro';
import { Button, Skeleton, Stack } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { flowList } from '../../api/flows.ts';
import { PageBody } from '../../app/page-body.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useIsAdmin } from '../../components/use-is-admin.ts';
import { FlowRow } from './flow-row.tsx';
import classes from './flows-page.module.css';

export function FlowsPage() {
  const { t } = useLingui();
  const isAdmin = useIsAdmin();
  const list = useQuery(flowList());
  const useTemplate = isAdmin && (
    <Button component={Link} href="/flows/templates">
      {t`Use a template`}
    </Button>
  );
  return (
    <PageBody>
      <PageHeader
        title={t`Flows`}
        description={t`A flow watches your conversations and acts for you.`}
        action={list.data && list.data.length > 0 && useTemplate}
      />
      {list.isPending && (
        <Stack gap="xs" aria-hidden="true">
          <Skeleton height={76} />
          <Skeleton height={76} />
        </Stack>
      )}
      {list.isError && !list.data && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.length === 0 && (
        <EmptyState icon={IconRoute} title={t`No flows yet`} action={useTemplate}>
          {isAdmin
            ? t`Start from a template: one click, and it works.`
            : t`An admin of your account can start one from a template.`}
        </EmptyState>
      )}
      {list.data && list.data.length > 0 && (
        <ul className={classes['rows']}>
          {list.data.map((flow) => (
            <FlowRow key={flow.id} flow={flow} mayChange={isAdmin} />
          ))}
        </ul>
      )}
    </PageBody>
  );
}
