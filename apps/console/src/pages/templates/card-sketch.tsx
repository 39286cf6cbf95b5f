import { readDraft } from '@janela/flow-schema';
import { useMemo } from 'react';
import { TemplateSketch } from './template-sketch.tsx';

/** The picture on a card: nothing, where the flow cannot be read. */
export function CardSketch({ json }: { readonly json: unknown }) {
  const draft = useMemo(() => readDraft(json), [json]);
  return draft.ok ? <TemplateSketch document={draft.document} /> : null;
}
