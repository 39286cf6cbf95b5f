import { FlowSketch } from '@janela/designer';
import { readDraft } from '@janela/flow-schema';
import { useMemo } from 'react';
import { useLanguage } from '../../app/language.ts';

/** The blocks of a flow from above. */
export function TemplateSketch({ json }: { readonly json: unknown }) {
  const language = useLanguage();
  const draft = useMemo(() => readDraft(json), [json]);
  return draft.ok ? <FlowSketch document={draft.document} language={language} /> : null;
}
