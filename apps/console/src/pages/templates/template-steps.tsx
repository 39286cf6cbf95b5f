import type { Directory } from '@janela/designer';
import type { FlowDocument } from '@janela/flow-schema';
import { BlockTitles } from '../editor/block-titles.tsx';
import { stepsOf } from './steps-of.ts';
import classes from './template-page.module.css';

interface TemplateStepsProps {
  readonly document: FlowDocument;
  readonly directory: Directory;
}

/** What the flow does in words, from what starts it on: for those who do not read pictures, or cannot see them. */
export function TemplateSteps({ document, directory }: TemplateStepsProps) {
  return (
    <BlockTitles directory={directory}>
      {(blockTitle) => (
        <ol className={classes['steps']}>
          {stepsOf(document).map((node) => (
            <li key={node.id}>{blockTitle(node)}</li>
          ))}
        </ol>
      )}
    </BlockTitles>
  );
}
