import { useLingui } from '@lingui/react/macro';
import { Anchor, Skeleton } from '@mantine/core';
import { IconArrowLeft, IconTemplate } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { templateList } from '../../api/flows.ts';
import { PageBody } from '../../app/page-body.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { TemplateCard } from './template-card.tsx';
import classes from './templates-page.module.css';

/** The gallery: flows that are ready to use. */
export function TemplatesPage() {
  const { t } = useLingui();
  const list = useQuery(templateList());
  return (
    <PageBody>
      <Anchor component={Link} href="/flows" className={classes['back'] ?? ''}>
        <IconArrowLeft size={16} aria-hidden="true" />
        {t`Flows`}
      </Anchor>
      <PageHeader title={t`Templates`} description={t`Flows that are ready to use. One click creates and publishes.`} />
      {list.isPending && (
        <div className={classes['cards']} aria-hidden="true">
          <Skeleton height={220} />
          <Skeleton height={220} />
        </div>
      )}
      {list.isError && !list.data && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.length === 0 && <EmptyState icon={IconTemplate} title={t`There are no templates here`} />}
      <ul className={classes['cards']}>
        {list.data?.map((template) => (
          <TemplateCard key={template.id} template={template} />
        ))}
      </ul>
    </PageBody>
  );
}
