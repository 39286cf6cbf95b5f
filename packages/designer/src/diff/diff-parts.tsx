import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { BlockWords } from '../nodes/block-words.ts';
import families from '../nodes/families.module.css';
import type { SketchMark } from '../sketch/sketch-picture.tsx';
import type { Difference } from './field-differences.ts';
import classes from './flow-diff.module.css';

interface DiffSectionProps {
  readonly heading: string;
  readonly count: number;
  readonly children: ReactNode;
}

export function DiffSection({ heading, count, children }: DiffSectionProps) {
  if (count === 0) return null;
  return (
    <section>
      <h3 className={classes['heading']}>
        {heading} <span className={classes['count']}>{count}</span>
      </h3>
      <ul className={classes['list']}>{children}</ul>
    </section>
  );
}

interface DiffBlockProps extends Pick<BlockWords, 'icon' | 'family' | 'kindName' | 'title'> {
  readonly mark: SketchMark;
  readonly children?: ReactNode;
}

export function DiffBlock({ icon: Icon, family, kindName, title, mark, children }: DiffBlockProps) {
  return (
    <li className={classes['block']} data-mark={mark}>
      <div className={`${families['family']} ${classes['title']}`} data-family={family}>
        <Icon size={18} stroke={1.8} className={classes['icon']} aria-hidden="true" />
        <span>
          <span className={classes['kind']}>{kindName}</span>
          {title}
        </span>
      </div>
      {children}
    </li>
  );
}

interface ChangedBlockProps extends Omit<DiffBlockProps, 'mark' | 'children'> {
  readonly differences: readonly Difference[];
}

export function ChangedBlock({ differences, ...block }: ChangedBlockProps) {
  return (
    <DiffBlock mark="changed" {...block}>
      <DifferenceList differences={differences} />
    </DiffBlock>
  );
}

interface DifferencesProps {
  readonly heading: string;
  readonly differences: readonly Difference[];
}

export function Differences({ heading, differences }: DifferencesProps) {
  if (differences.length === 0) return null;
  return (
    <section>
      <h3 className={classes['heading']}>
        {heading} <span className={classes['count']}>{differences.length}</span>
      </h3>
      <DifferenceList differences={differences} />
    </section>
  );
}

function DifferenceList({ differences }: Pick<DifferencesProps, 'differences'>) {
  const { t } = useLingui();
  return (
    <dl className={classes['differences']}>
      {differences.map(({ label, before, after }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <span className={classes['spoken']}>{t`before:`} </span>
            <del className={classes['before']}>{before}</del>
          </dd>
          <dd>
            <span className={classes['spoken']}>{t`now:`} </span>
            <ins className={classes['after']}>{after}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
