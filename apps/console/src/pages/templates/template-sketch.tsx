import { FlowSketch } from '@janela/designer';
import type { FlowDocument } from '@janela/flow-schema';
import { useLanguage } from '../../app/language.ts';

/** The blocks of a flow from above. */
export function TemplateSketch({ document }: { readonly document: FlowDocument }) {
  return <FlowSketch document={document} language={useLanguage()} />;
}
