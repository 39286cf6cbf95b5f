import { useInViewport } from '@mantine/hooks';
import { lazy, Suspense, useState } from 'react';
import type { GalleryTemplate } from './gallery-template.ts';
import classes from './templates-page.module.css';
import { useTemplateDocument } from './use-template-document.ts';

/** Drawing blocks needs the designer's words and icons, which the gallery can be read without. */
const CardSketch = lazy(async () => ({ default: (await import('./card-sketch.tsx')).CardSketch }));

/** A small picture of what the template does; its flow is asked for when it comes into view. */
export function TemplatePreview({ template }: { readonly template: GalleryTemplate }) {
  const { ref, inViewport } = useInViewport<HTMLDivElement>();
  const [seen, setSeen] = useState(false);
  if (inViewport && !seen) setSeen(true);
  const { json } = useTemplateDocument(template, seen);
  return (
    <div ref={ref} className={classes['preview']} aria-hidden="true" data-drawn={json !== undefined}>
      {json !== undefined && (
        <Suspense>
          <CardSketch json={json} />
        </Suspense>
      )}
    </div>
  );
}
