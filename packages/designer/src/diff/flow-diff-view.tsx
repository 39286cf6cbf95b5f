import type { FlowDocument, Language } from '@janela/flow-schema';
import { DesignerLanguage } from '../i18n/designer-language.tsx';
import type { Directory } from '../model/directory.ts';
import { FlowDiffList } from './flow-diff-list.tsx';

interface FlowDiffViewProps {
  readonly before: FlowDocument;
  readonly after: FlowDocument;
  readonly language: Language;
  readonly directory: Directory;
}

/** What changed from one flow to another: a list that says everything, and both flows from afar with the changes marked. */
export function FlowDiffView(props: FlowDiffViewProps) {
  return (
    <DesignerLanguage language={props.language}>
      <FlowDiffList {...props} />
    </DesignerLanguage>
  );
}
