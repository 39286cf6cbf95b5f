import { readDraft } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { Anchor, Button, Skeleton } from '@mantine/core';
import { IconArrowLeft, IconMapQuestion } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Link, useParams } from 'wouter';
import { PageBody } from '../../app/page-body.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import type { GalleryTemplate } from './gallery-template.ts';
import { TemplateDetails } from './template-details.tsx';
import classes from './template-page.module.css';
import { useGallery } from './use-gallery.ts';
import { useTemplateDocument } from './use-template-document.ts';

/** One template: what it does, how it is tried, and what it needs to be used. */
export function TemplatePage() {
  const { t } = useLingui();
  const { id } = useParams<{ id: string }>();
  const { templates, error, refetch } = useGallery();
  const template = templates?.find((one) => one.id === id);
  return (
    <PageBody>
      <Anchor component={Link} href="/flows/templates" className={classes['back'] ?? ''}>
        <IconArrowLeft size={16} aria-hidden="true" />
        {t`Templates`}
      </Anchor>
      {error !== null && <ErrorState error={error} onRetry={refetch} />}
      {templates === undefined && error === null && <Skeleton height={420} aria-hidden="true" />}
      {templates !== undefined && template === undefined && <NoSuchTemplate />}
      {template !== undefined && <Loaded key={template.id} template={template} />}
    </PageBody>
  );
}

function Loaded({ template }: { readonly template: GalleryTemplate }) {
  const { json, error, refetch } = useTemplateDocument(template);
  const reading = useMemo(() => (json === undefined ? null : readDraft(json)), [json]);
  if (reading?.ok) return <TemplateDetails template={template} document={reading.document} />;
  // Every template was read before it was kept.
  if (error !== null || reading !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return <Skeleton height={420} aria-hidden="true" />;
}

function NoSuchTemplate() {
  const { t } = useLingui();
  return (
    <EmptyState
      icon={IconMapQuestion}
      title={t`This template does not exist`}
      action={
        <Button component={Link} href="/flows/templates" variant="default">
          {t`Go to the templates`}
        </Button>
      }
    >
      {t`It may have been deleted.`}
    </EmptyState>
  );
}
