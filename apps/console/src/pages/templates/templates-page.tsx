import { Plural, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Skeleton, Title, VisuallyHidden } from '@mantine/core';
import { IconArrowLeft, IconFileImport, IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import { PageBody } from '../../app/page-body.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useIsAdmin } from '../../components/use-is-admin.ts';
import { fittingTemplates } from './fitting-templates.ts';
import type { GalleryTemplate } from './gallery-template.ts';
import { TemplateCard } from './template-card.tsx';
import { TemplateFilters } from './template-filters.tsx';
import classes from './templates-page.module.css';
import { useGallery } from './use-gallery.ts';
import { NO_FILTER, useTemplateFilter } from './use-template-filter.ts';

const ImportTemplateModal = lazy(async () => ({
  default: (await import('./import-template-modal.tsx')).ImportTemplateModal,
}));

/** The gallery: flows that are ready to use, and those that the account keeps for itself. */
export function TemplatesPage() {
  const { t, i18n } = useLingui();
  const isAdmin = useIsAdmin();
  const { templates, isPending, error, refetch } = useGallery();
  const [filter, change] = useTemplateFilter();
  const [importing, setImporting] = useState(false);
  const shown = fittingTemplates(templates ?? [], filter, i18n);
  const own = shown.filter((template) => template.own);
  const ready = shown.filter((template) => !template.own);

  return (
    <PageBody>
      <Anchor component={Link} href="/flows" className={classes['back'] ?? ''}>
        <IconArrowLeft size={16} aria-hidden="true" />
        {t`Flows`}
      </Anchor>
      <PageHeader
        title={t`Templates`}
        description={t`Flows that are ready to use. Nothing is sent before you publish.`}
        action={
          isAdmin && (
            <Button
              variant="default"
              leftSection={<IconFileImport size={16} stroke={1.6} aria-hidden="true" />}
              onClick={() => setImporting(true)}
            >
              {t`Import a template`}
            </Button>
          )
        }
      />
      {templates !== undefined && <TemplateFilters filter={filter} onChange={change} />}
      {isPending && (
        <div className={classes['cards']} aria-hidden="true">
          <Skeleton height={320} />
          <Skeleton height={320} />
        </div>
      )}
      {error !== null && <ErrorState error={error} onRetry={refetch} />}
      <VisuallyHidden component="output">
        {templates !== undefined && <Plural value={shown.length} one="# template" other="# templates" />}
      </VisuallyHidden>
      {templates !== undefined && shown.length === 0 && (
        <EmptyState
          icon={IconSearch}
          title={t`No template fits`}
          action={<Button variant="default" onClick={() => change(NO_FILTER)}>{t`Show all`}</Button>}
        >
          {t`Try another word, or a goal such as “Answer in time”. You can also begin with an empty flow.`}
        </EmptyState>
      )}
      {own.length > 0 && <Shelf title={t`Yours`} templates={own} />}
      {ready.length > 0 && <Shelf title={t`Ready to use`} templates={ready} />}
      {importing && (
        <Suspense>
          <ImportTemplateModal onClose={() => setImporting(false)} />
        </Suspense>
      )}
    </PageBody>
  );
}

function Shelf({ title, templates }: { readonly title: string; readonly templates: readonly GalleryTemplate[] }) {
  return (
    <section className={classes['shelf']}>
      <Title order={2}>{title}</Title>
      <ul className={classes['cards']}>
        {templates.map((template) => (
          <TemplateCard key={template.id} template={template} />
        ))}
      </ul>
    </section>
  );
}
