import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, Group, Input } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './rules-widget.module.css';

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
  const swap = (index: number, to: number): void =>
    onChange(items.toSpliced(index, 1).toSpliced(to, 0, items[index]), 'order');
  return (
    <fieldset data-field={path} className={classes['list']}>
      <legend className={classes['legend']}>{label}</legend>
      {help !== undefined && <Input.Description>{help}</Input.Description>}
      <ol className={classes['rules']}>
        {items.map((item, index) => {
          const name = nameOf(index + 1);
          return (
            <li key={index} className={classes['rule']} data-field={`${path}.${index}`}>
              <div className={classes['head']}>
                <span className={classes['joint']}>{name}</span>
                <Group gap={2}>
                  {ordered && (
                    <>
                      <Move
                        icon={IconArrowUp}
                        label={t`Move up: ${name}`}
                        off={index === 0}
                        onClick={() => swap(index, index - 1)}
                      />
                      <Move
                        icon={IconArrowDown}
                        label={t`Move down: ${name}`}
                        off={index === items.length - 1}
                        onClick={() => swap(index, index + 1)}
                      />
                    </>
                  )}
                  <Move
                    icon={IconTrash}
                    label={t`Remove: ${name}`}
                    off={items.length <= fewest}
                    onClick={() => onChange(items.toSpliced(index, 1), 'order')}
                  />
                </Group>
              </div>
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
          onClick={() => onChange([...items, fresh()], 'order')}
        >
          {addLabel}
        </Button>
      )}
    </fieldset>
  );
}

interface MoveProps {
  readonly icon: typeof IconTrash;
  readonly label: string;
  readonly off: boolean;
  readonly onClick: () => void;
}

function Move({ icon: Icon, label, off, onClick }: MoveProps) {
  return (
    <ActionIcon size="md" variant="subtle" color="gray" disabled={off} aria-label={label} onClick={onClick}>
      <Icon size={16} aria-hidden="true" />
    </ActionIcon>
  );
}
