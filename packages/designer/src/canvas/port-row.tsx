import { useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { Handle, Position } from '@xyflow/react';
import { useDesigner } from '../designer-context.tsx';
import classes from './port-row.module.css';

interface PortRowProps {
  readonly nodeId: string;
  readonly portId: string;
  readonly name: string;
  readonly open: boolean;
  readonly readOnly: boolean;
  /** How often the port was taken in the chosen period; null where nothing is counted. */
  readonly count: number | null;
}

/** One way out: its name, how often it was taken, the place to drag a connection from, and the “+” while it is open. */
export function PortRow({ nodeId, portId, name, open, readOnly, count }: PortRowProps) {
  const { t, i18n } = useLingui();
  const { view } = useDesigner();
  return (
    <li className={classes['row']} data-open={open && !readOnly} data-port-row={`${nodeId}:${portId}`}>
      <span className={classes['name']}>{name}</span>
      {count !== null && <span className={classes['count']}>{i18n.number(count)}</span>}
      <Handle
        id={portId}
        type="source"
        position={Position.Right}
        className={classes['handle'] ?? ''}
        data-open={open}
      />
      {open && !readOnly && (
        <button
          type="button"
          tabIndex={-1}
          className={`nodrag nopan ${classes['add']}`}
          data-port={`${nodeId}:${portId}`}
          aria-label={t`Add a block after ${name}`}
          onClick={(event) => {
            event.stopPropagation();
            view.openInsert({ type: 'port', node: nodeId, port: portId });
          }}
        >
          <IconPlus size={14} stroke={2.2} aria-hidden="true" />
        </button>
      )}
    </li>
  );
}
