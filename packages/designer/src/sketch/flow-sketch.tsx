import type { FlowDocument, Language } from '@janela/flow-schema';
import { DesignerLanguage } from '../i18n/designer-language.tsx';
import type { Directory } from '../model/directory.ts';
import families from '../nodes/families.module.css';
import theme from '../theme/designer.module.css';
import { useWordsOf } from '../words/use-words-of.ts';
import classes from './sketch.module.css';
import { SketchPicture, type SketchMark } from './sketch-picture.tsx';

interface FlowSketchProps {
  readonly document: FlowDocument;
  readonly language: Language;
  /** Who the channels and people are that the flow names; a flow from the gallery names none. */
  readonly directory?: Directory;
  /** Blocks to mark, by id. */
  readonly marks?: Readonly<Record<string, SketchMark>>;
}

const NOBODY: Directory = { channels: [], members: [] };

/** A flow seen from afar, as wide and high as the place it is given. Decoration for people who see; says nothing to a screen reader. */
export function FlowSketch({ document, language, directory = NOBODY, marks }: FlowSketchProps) {
  return (
    <DesignerLanguage language={language}>
      <WordedSketch document={document} language={language} directory={directory} marks={marks} />
    </DesignerLanguage>
  );
}

interface WordedSketchProps extends Pick<FlowSketchProps, 'document' | 'language'> {
  readonly directory: Directory;
  readonly marks: FlowSketchProps['marks'] | undefined;
}

function WordedSketch({ document, language, directory, marks }: WordedSketchProps) {
  const words = useWordsOf(language, directory);
  return (
    <div className={`${theme['designer']} ${families['palette']} ${classes['frame']}`}>
      <SketchPicture document={document} words={words} marks={marks} />
    </div>
  );
}
