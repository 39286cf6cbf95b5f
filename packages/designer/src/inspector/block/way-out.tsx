import type { FlowEdge } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Select, Tooltip } from '@mantine/core';
import { IconArrowRight, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useDesigner } from '../../designer-context.tsx';
import { connectBlocks, disconnectEdge } from '../../model/commands/connect-blocks.ts';
import { selectNodes } from '../../model/selection.ts';
import { useBlockTitle } from '../use-block-title.ts';
import { useRun } from '../use-run.ts';
import { useConnectTargets } from './use-connect-targets.ts';
import classes from './way-out.module.css';

interface WayOutProps {
  readonly nodeId: string;
  readonly portId: string;
  readonly name: string;
  readonly edge: FlowEdge | null;
  readonly readOnly: boolean;
}

/** One port: a list to choose where it leads, a way to get there, and a new block in between. */
export function WayOut({ nodeId, portId, name, edge, readOnly }: WayOutProps) {
  const { t } = useLingui();
  const { editor, view } = useDesigner();
  const run = useRun();
  const [opened, setOpened] = useState(false);
  const target = edge?.to.node ?? null;
  const title = useBlockTitle(target);
  const from = { node: nodeId, port: portId };
  const targets = useConnectTargets({ from, current: target, opened });

  function lead(to: string | null): void {
    if (to !== null) run(connectBlocks(editor.store.getState().document, { from, to, env: editor.env }));
    else if (edge !== null) run(disconnectEdge(edge.id));
  }

  function goThere(): void {
    if (target === null) return;
    editor.select(selectNodes(target));
    view.reveal(target);
  }

  return (
    <li className={classes['way']}>
      {readOnly ? (
        <div className={classes['target']}>
          <span className={classes['port']}>{name}</span>
          <span>{title ?? t`nowhere: the flow ends here`}</span>
        </div>
      ) : (
        <Select
          className={classes['target'] ?? ''}
          label={name}
          placeholder={t`nowhere: the flow ends here`}
          data={[...targets]}
          value={target}
          searchable
          clearable
          allowDeselect={false}
          limit={60}
          maxDropdownHeight={280}
          nothingFoundMessage={t`No block fits`}
          clearButtonProps={{ 'aria-label': t`Disconnect “${name}”` }}
          onDropdownOpen={() => setOpened(true)}
          onDropdownClose={() => setOpened(false)}
          onChange={lead}
        />
      )}
      {target !== null && (
        <Tooltip label={t`Go to this block`}>
          <ActionIcon
            size={36}
            variant="subtle"
            color="gray"
            aria-label={title === null ? t`Go to this block` : t`Go to: ${title}`}
            onClick={goThere}
          >
            <IconArrowRight size={18} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      )}
      {!readOnly && (
        <Tooltip label={edge === null ? t`Add a block here` : t`Insert a block in between`}>
          <ActionIcon
            size={36}
            variant="subtle"
            color="gray"
            aria-label={edge === null ? t`Add a block at “${name}”` : t`Insert a block at “${name}”`}
            onClick={() => view.openInsert({ type: 'port', ...from })}
          >
            <IconPlus size={18} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      )}
    </li>
  );
}
