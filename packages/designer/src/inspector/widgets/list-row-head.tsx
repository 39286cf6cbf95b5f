import { ActionIcon, Group } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import classes from './rules-widget.module.css';
import { moveKey, type ListMove } from './use-list-moves.ts';

interface ListRowHeadProps {
  /** Of the list. */
  readonly path: string;
  readonly index: number;
  readonly count: number;
  readonly title: string;
  readonly labels: Readonly<Record<ListMove, string>>;
  /** Whether its place means something. */
  readonly ordered?: boolean;
  readonly removable?: boolean;
  readonly onMove: (move: ListMove) => void;
}

/** What stands above an item of a list: what it is called, and the buttons that move it or take it away. */
export function ListRowHead(props: ListRowHeadProps) {
  const { path, index, count, title, labels, ordered = true, removable = true, onMove } = props;
  const moves = [
    { how: 'up', icon: IconArrowUp, off: index === 0 },
    { how: 'down', icon: IconArrowDown, off: index === count - 1 },
    { how: 'remove', icon: IconTrash, off: !removable },
  ] as const;
  return (
    <div className={classes['head']}>
      <span className={classes['joint']}>{title}</span>
      <Group gap={2} wrap="nowrap">
        {moves
          .filter(({ how }) => ordered || how === 'remove')
          .map(({ how, icon: Icon, off }) => (
            <ActionIcon
              key={how}
              size="md"
              variant="subtle"
              color="gray"
              data-move={moveKey(path, index, how)}
              disabled={off}
              aria-label={labels[how]}
              onClick={() => onMove(how)}
            >
              <Icon size={16} aria-hidden="true" />
            </ActionIcon>
          ))}
      </Group>
    </div>
  );
}
