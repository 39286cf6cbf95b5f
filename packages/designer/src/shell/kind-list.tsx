import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { KindEntry } from '../nodes/kind-entries.ts';
import families from '../nodes/families.module.css';
import { familyName } from '../words/family-name.ts';
import classes from './kind-list.module.css';

interface KindListProps {
  readonly entries: readonly KindEntry[];
  readonly children: (entry: KindEntry) => ReactNode;
}

/** Kinds under the names of their families. */
export function KindList({ entries, children }: KindListProps) {
  const { t, i18n } = useLingui();
  const groups = [...Map.groupBy(entries, ({ family }) => family)];
  if (groups.length === 0) return <p className={classes['nothing']}>{t`No block fits these words.`}</p>;
  return groups.map(([family, kinds]) => (
    <section key={family} className={`${families['family']} ${classes['group']}`} data-family={family}>
      <h2 className={classes['family']}>{familyName(family, i18n)}</h2>
      <ul className={classes['kinds']}>
        {kinds.map((entry) => (
          <li key={entry.kind}>{children(entry)}</li>
        ))}
      </ul>
    </section>
  ));
}

/** A kind with its icon and what it is for. */
export function KindLabel({ entry: { icon: Icon, name, description } }: { readonly entry: KindEntry }) {
  return (
    <>
      <span className={classes['icon']}>
        <Icon size={16} stroke={1.8} aria-hidden="true" />
      </span>
      <span className={classes['text']}>
        <span className={classes['name']}>{name}</span>
        <span className={classes['description']}>{description}</span>
      </span>
    </>
  );
}
