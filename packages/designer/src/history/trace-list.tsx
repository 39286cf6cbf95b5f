import type { Language } from '@janela/flow-schema';
import { DesignerLanguage } from '../i18n/designer-language.tsx';
import type { Directory } from '../model/directory.ts';
import { useWordsOf } from '../words/use-words-of.ts';
import { TraceSteps, type TraceStepsProps } from './trace-steps.tsx';

export interface TraceListProps extends TraceStepsProps {
  readonly language: Language;
  readonly directory: Directory;
}

/** What happened in a conversation and why, in sentences; stands alone, in any app. */
export function TraceList({ language, ...props }: TraceListProps) {
  return (
    <DesignerLanguage language={language}>
      <InWords language={language} {...props} />
    </DesignerLanguage>
  );
}

function InWords({ language, directory, ...props }: TraceListProps) {
  const words = useWordsOf(language, directory);
  return <TraceSteps {...props} words={words} />;
}
