import { useLingui } from '@lingui/react/macro';
import { Button, Input } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ListRowHead } from './list-row-head.tsx';
import classes from './rules-widget.module.css';
import { useListMoves } from './use-list-moves.ts';

interface ItemListProps {
  readonly path: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly error: string | undefined;
  readonly items: readonly unknown[];
  /** What one of them is called, with its number: “Step 2”. */
  readonly nameOf: (number: number) => string;
  readonly addLabel: string;
  readonly fresh: () => unknown;
  readonly most: number;
  readonly fewest?: number;
  /** Whether their order means something. */
  readonly ordered?: boolean;
  readonly onChange: (items: readonly unknown[], part: string) => void;
  readonly children: (item: unknown, index: number) => ReactNode;
}

/** Several of the same, each in a box of its own: steps, branches, options, rows. */
export function ItemList(props: ItemListProps) {
  const { path, label, help, error, items, nameOf, addLabel, fresh, most, fewest = 1, ordered = false } = props;
  const { onChange, children } = props;
  const { t } = useLingui();
  const { root, move, add } = useListMoves({ path, items, onChange: (next) => onChange(next, 'order') });
  return (
    <fieldset ref={root} data-field={path} className={classes['list']}>
      <legend className={classes['legend']}>{label}</legend>
      {help !== undefined && <Input.Description>{help}</Input.Description>}
      <ol className={classes['rules']}>
        {items.map((item, index) => {
          const name = nameOf(index + 1);
          return (
            <li key={index} className={classes['rule']} data-field={`${path}.${index}`}>
              <ListRowHead
                path={path}
                index={index}
                count={items.length}
                title={name}
                labels={{ up: t`Move up: ${name}`, down: t`Move down: ${name}`, remove: t`Remove: ${name}` }}
                ordered={ordered}
                removable={items.length > fewest}
                onMove={(how) => move(index, how)}
              />
              {children(item, index)}
            </li>
          );
        })}
      </ol>
      {error !== undefined && <Input.Error mb={8}>{error}</Input.Error>}
      {items.length < most && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          data-add={path}
          onClick={() => add(fresh())}
        >
          {addLabel}
        </Button>
      )}
    </fieldset>
  );
}
