import { blockWords, DesignerLanguage, type Directory } from '@janela/designer';
import type { FlowNode } from '@janela/flow-schema';
import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { useLanguage } from '../../app/language.ts';
import { InConsoleWords } from './in-console-words.tsx';

/** How a block is called: by the admin's own name, else by the sentence that says what it does. */
export type BlockTitle = (node: FlowNode) => string;

interface BlockTitlesProps {
  readonly directory: Directory;
  readonly children: (blockTitle: BlockTitle) => ReactNode;
}

/** For texts of the console that call blocks as the designer does. */
export function BlockTitles({ directory, children }: BlockTitlesProps) {
  return (
    <DesignerLanguage language={useLanguage()}>
      <InBothLanguages directory={directory}>{children}</InBothLanguages>
    </DesignerLanguage>
  );
}

/** The designer has words of its own; what is around the names of blocks is in those of the console. */
function InBothLanguages({ directory, children }: BlockTitlesProps) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const words = { i18n, language, directory };
  return <InConsoleWords>{children((node) => blockWords(node, words).title)}</InConsoleWords>;
}
