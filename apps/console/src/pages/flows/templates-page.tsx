import { useLingui } from '@lingui/react/macro';
import { Anchor, Button, Skeleton, TextInput } from '@mantine/core';
import { IconArrowLeft, IconSearch, IconTemplate } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'wouter';
import { templateList } from '../../api/flows.ts';
import { useLanguage } from '../../app/language.ts';
import { PageBody } from '../../app/page-body.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { fitsSearch } from '../../components/fits-search.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { TemplateCard } from './template-card.tsx';
import classes from './templates-page.module.css';

/** The gallery: flows that are ready to use. */
export function TemplatesPage() {
  const { t } = useLingui();
  const language = useLanguage();
  const list = useQuery(templateList());
  const [params, setParams] = useSearchParams();
  const typed = params.get('q') ?? '';
  const shown = list.data?.filter(({ title, summary }) => fitsSearch(`${title[language]} ${summary[language]}`, typed));

  function search(text: string): void {
    setParams(text === '' ? {} : { q: text }, { replace: true });
  }

  return (
    <PageBody>
      <Anchor component={Link} href="/flows" className={classes['back'] ?? ''}>
        <IconArrowLeft size={16} aria-hidden="true" />
        {t`Flows`}
      </Anchor>
      <PageHeader
        title={t`Templates`}
        description={t`Flows that are ready to use. Nothing is sent before you publish.`}
      />
      {list.data && list.data.length > 0 && (
        <TextInput
          type="search"
          className={classes['search'] ?? ''}
          aria-label={t`Search templates`}
          placeholder={t`Search templates`}
          leftSection={<IconSearch size={16} stroke={1.6} aria-hidden="true" />}
          value={typed}
          onChange={(event) => search(event.currentTarget.value)}
        />
      )}
      {list.isPending && (
        <div className={classes['cards']} aria-hidden="true">
          <Skeleton height={360} />
          <Skeleton height={360} />
        </div>
      )}
      {list.isError && !list.data && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.length === 0 && <EmptyState icon={IconTemplate} title={t`There are no templates here`} />}
      {list.data && list.data.length > 0 && shown?.length === 0 && (
        <EmptyState
          icon={IconSearch}
          title={t`No template fits`}
          action={<Button variant="default" onClick={() => search('')}>{t`Show all`}</Button>}
        />
      )}
      <ul className={classes['cards']}>
        {shown?.map((template) => (
          <TemplateCard key={template.id} template={template} />
        ))}
      </ul>
    </PageBody>
  );
}
