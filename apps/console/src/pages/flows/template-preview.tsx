import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { TEMPLATE_DOCUMENTS } from './template-documents.ts';
import classes from './templates-page.module.css';

/** Drawing blocks needs the designer's words and icons, which the gallery can be read without. */
const TemplateSketch = lazy(async () => ({ default: (await import('./template-sketch.tsx')).TemplateSketch }));

/** A small picture of what the template does. Those the console was not built with have none. */
export function TemplatePreview({ templateId }: { readonly templateId: string }) {
  const load = TEMPLATE_DOCUMENTS[templateId];
  const { data } = useQuery({
    queryKey: ['template-document', templateId],
    queryFn: async () => (await load?.()) ?? null,
    enabled: load !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (load === undefined) return null;
  return (
    <div className={classes['preview']} aria-hidden="true">
      {data !== undefined && (
        <Suspense>
          <TemplateSketch json={data} />
        </Suspense>
      )}
    </div>
  );
}
