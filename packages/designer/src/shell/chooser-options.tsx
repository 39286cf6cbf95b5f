import { useLingui } from '@lingui/react/macro';
import { Combobox } from '@mantine/core';
import type { KindEntry } from '../nodes/kind-entries.ts';
import families from '../nodes/families.module.css';
import { familyName } from '../words/family-name.ts';
import classes from './block-chooser.module.css';
import { KindLabel } from './kind-list.tsx';

interface ChooserOptionsProps {
  readonly id: string;
  readonly found: readonly KindEntry[];
}

/** Kinds of blocks under the names of their families, one of which is chosen. */
export function ChooserOptions({ id, found }: ChooserOptionsProps) {
  const { t, i18n } = useLingui();
  const groups = [...Map.groupBy(found, ({ family }) => family)];
  return (
    <Combobox.Options id={id} className={classes['options'] ?? ''} aria-label={t`Blocks`}>
      {groups.map(([family, kinds]) => (
        <Combobox.Group
          key={family}
          label={familyName(family, i18n)}
          className={families['family'] ?? ''}
          classNames={{ groupLabel: classes['family'] ?? '' }}
          data-family={family}
        >
          {kinds.map((entry) => (
            <Combobox.Option key={entry.kind} value={entry.kind} className={classes['option'] ?? ''}>
              <KindLabel entry={entry} />
            </Combobox.Option>
          ))}
        </Combobox.Group>
      ))}
      {groups.length === 0 && <Combobox.Empty>{t`No block fits these words.`}</Combobox.Empty>}
    </Combobox.Options>
  );
}
