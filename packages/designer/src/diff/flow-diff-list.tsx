import { diffFlows, isEmptyDiff, type FlowDiff, type FlowDocument, type Language } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { Directory } from '../model/directory.ts';
import { blockWords } from '../nodes/block-words.ts';
import families from '../nodes/families.module.css';
import { SketchPicture, type SketchMark } from '../sketch/sketch-picture.tsx';
import theme from '../theme/designer.module.css';
import { useWordsOf } from '../words/use-words-of.ts';
import { ChangedBlock, DiffBlock, DiffSection, Differences } from './diff-parts.tsx';
import { fieldDifferences } from './field-differences.ts';
import classes from './flow-diff.module.css';
import { flowDifferences } from './flow-differences.ts';
import { wayDifferences } from './way-differences.ts';

interface FlowDiffListProps {
  readonly before: FlowDocument;
  readonly after: FlowDocument;
  readonly language: Language;
  readonly directory: Directory;
}

export function FlowDiffList({ before, after, language, directory }: FlowDiffListProps) {
  const { t } = useLingui();
  const words = useWordsOf(language, directory);
  const diff = useMemo(() => diffFlows(before, after), [before, after]);
  const marks = useMemo(() => marksOf(diff), [diff]);
  if (isEmptyDiff(diff))
    return <p className={classes['nothing']}>{t`Both are the same, but for where blocks and notes stand.`}</p>;
  const [oldNodes, nodes] = [before, after].map(({ nodes: list }) => new Map(list.map((node) => [node.id, node])));
  return (
    <div className={`${theme['designer']} ${families['palette']} ${classes['diff']}`}>
      <div className={classes['pictures']}>
        <figure className={classes['picture']}>
          <figcaption>{t`Before`}</figcaption>
          <SketchPicture document={before} words={words} marks={marks.before} />
        </figure>
        <figure className={classes['picture']}>
          <figcaption>{t`After`}</figcaption>
          <SketchPicture document={after} words={words} marks={marks.after} />
        </figure>
      </div>
      <DiffSection heading={t`Added`} count={diff.addedNodes.length}>
        {diff.addedNodes.map((node) => (
          <DiffBlock key={node.id} mark="added" {...blockWords(node, words)} />
        ))}
      </DiffSection>
      <DiffSection heading={t`Removed`} count={diff.removedNodes.length}>
        {diff.removedNodes.map((node) => (
          <DiffBlock key={node.id} mark="removed" {...blockWords(node, words)} />
        ))}
      </DiffSection>
      <DiffSection heading={t`Changed`} count={diff.changedNodes.length}>
        {diff.changedNodes.map((change) => {
          const [old, now] = [oldNodes?.get(change.nodeId), nodes?.get(change.nodeId)];
          if (old === undefined || now === undefined) return null;
          const differences = fieldDifferences(change, { before: old, after: now }, words);
          return <ChangedBlock key={change.nodeId} {...blockWords(now, words)} differences={differences} />;
        })}
      </DiffSection>
      <Differences heading={t`Connections`} differences={wayDifferences(diff, { before, after }, words)} />
      <Differences heading={t`The flow`} differences={flowDifferences(diff, words)} />
    </div>
  );
}

function marksOf(diff: FlowDiff): Readonly<Record<'before' | 'after', Readonly<Record<string, SketchMark>>>> {
  const of = (ids: readonly string[], mark: SketchMark) => ids.map((id): [string, SketchMark] => [id, mark]);
  const changed = of(
    diff.changedNodes.map(({ nodeId }) => nodeId),
    'changed',
  );
  const ids = (nodes: FlowDiff['addedNodes']) => nodes.map(({ id }) => id);
  return {
    before: Object.fromEntries([...of(ids(diff.removedNodes), 'removed'), ...changed]),
    after: Object.fromEntries([...of(ids(diff.addedNodes), 'added'), ...changed]),
  };
}
