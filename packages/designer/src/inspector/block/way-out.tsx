import type { FlowEdge } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { Input, Select } from '@mantine/core';
import { IconArrowRight, IconPlus, IconUnlink } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import { useDesigner } from '../../designer-context.tsx';
import { connectBlocks, disconnectEdge } from '../../model/commands/connect-blocks.ts';
import { selectNodes } from '../../model/selection.ts';
import { IconAction } from '../icon-action.tsx';
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

/** One port: a list to choose where it leads, a way to get there, a new block in between, and the way to open it again. */
export function WayOut({ nodeId, portId, name, edge, readOnly }: WayOutProps) {
  const { t } = useLingui();
  const { editor, view } = useDesigner();
  const run = useRun();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [opened, setOpened] = useState(false);
  const target = edge?.to.node ?? null;
  const title = useBlockTitle(target);
  const from = { node: nodeId, port: portId };
  const targets = useConnectTargets({ from, current: target, opened });

  function lead(to: string | null): void {
    if (to !== null) run(connectBlocks(editor.store.getState().document, { from, to, env: editor.env }));
  }

  function goThere(): void {
    if (target === null) return;
    editor.select(selectNodes(target));
    view.reveal(target);
  }

  const nowhere = t`nowhere: the flow ends here`;
  return (
    <li>
      <div className={classes['head']}>
        {readOnly ? <span className={classes['port']}>{name}</span> : <Input.Label htmlFor={id}>{name}</Input.Label>}
        <div className={classes['actions']}>
          {title !== null && <IconAction icon={IconArrowRight} name={t`Go to: ${title}`} onClick={goThere} />}
          {!readOnly && (
            <IconAction
              icon={IconPlus}
              name={edge === null ? t`Add a block at “${name}”` : t`Insert a block at “${name}”`}
              onClick={() => view.openInsert({ type: 'port', ...from })}
            />
          )}
          {!readOnly && edge !== null && (
            <IconAction
              icon={IconUnlink}
              name={t`Disconnect “${name}”`}
              onClick={() => {
                run(disconnectEdge(edge.id));
                field.current?.focus();
              }}
            />
          )}
        </div>
      </div>
      {readOnly ? (
        <span>{title ?? nowhere}</span>
      ) : (
        <Select
          ref={field}
          id={id}
          aria-label={name}
          placeholder={nowhere}
          data={[...targets]}
          value={target}
          searchable
          allowDeselect={false}
          limit={60}
          maxDropdownHeight={280}
          nothingFoundMessage={t`No block fits`}
          onDropdownOpen={() => setOpened(true)}
          onDropdownClose={() => setOpened(false)}
          onChange={lead}
        />
      )}
    </li>
  );
}
