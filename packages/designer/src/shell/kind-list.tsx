import { useLingui } from '@lingui/react/macro';
import type { NodeFamily } from '@janela/flow-schema';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import type { KindEntry } from '../nodes/kind-entries.ts';
import families from '../nodes/families.module.css';
import { familyName } from '../words/family-name.ts';
import classes from './kind-list.module.css';

interface KindListProps {
  readonly entries: readonly KindEntry[];
  /** All of them at once, such as what a search has found; else the common ones first. */
  readonly whole: boolean;
  readonly children: (entry: KindEntry) => ReactNode;
}

/** Kinds under the names of their families. */
export function KindList({ entries, whole, children }: KindListProps) {
  const { t } = useLingui();
  const groups = [...Map.groupBy(entries, ({ family }) => family)];
  if (groups.length === 0) return <p className={classes['nothing']}>{t`No block fits these words.`}</p>;
  return groups.map(([family, kinds]) => (
    <FamilyGroup key={family} family={family} kinds={kinds} whole={whole}>
      {children}
    </FamilyGroup>
  ));
}

interface FamilyGroupProps extends Omit<KindListProps, 'entries'> {
  readonly family: NodeFamily;
  readonly kinds: readonly KindEntry[];
}

function FamilyGroup({ family, kinds, whole, children }: FamilyGroupProps) {
  const { i18n } = useLingui();
  const [unfolded, setUnfolded] = useState(false);
  const listId = useId();
  const name = familyName(family, i18n);
  const shown = whole || unfolded ? kinds : kinds.filter(({ common }) => common);
  return (
    <section className={`${families['family']} ${classes['group']}`} data-family={family}>
      <h2 className={classes['family']}>{name}</h2>
      <ul id={listId} className={classes['kinds']}>
        {shown.map((entry) => (
          <li key={entry.kind}>{children(entry)}</li>
        ))}
      </ul>
      {!whole && (
        <MoreKinds
          family={name}
          count={kinds.filter(({ common }) => !common).length}
          unfolded={unfolded}
          listId={listId}
          onToggle={() => setUnfolded(!unfolded)}
        />
      )}
    </section>
  );
}

interface MoreKindsProps {
  readonly family: string;
  readonly count: number;
  readonly unfolded: boolean;
  readonly listId: string;
  readonly onToggle: () => void;
}

/** Shows the less common kinds of a family, and hides them again. */
function MoreKinds({ family, count, unfolded, listId, onToggle }: MoreKindsProps) {
  const { t } = useLingui();
  if (count === 0) return null;
  const label = unfolded ? t`Show fewer` : t`${count} more`;
  return (
    <button
      type="button"
      className={classes['more']}
      aria-expanded={unfolded}
      aria-controls={listId}
      aria-label={`${label}: ${family}`}
      onClick={onToggle}
    >
      {unfolded ? <IconChevronUp size={14} aria-hidden="true" /> : <IconChevronDown size={14} aria-hidden="true" />}
      {label}
    </button>
  );
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
