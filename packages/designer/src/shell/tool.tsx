import { ActionIcon, Tooltip } from '@mantine/core';
import type { TablerIcon } from '@tabler/icons-react';
import { KeyHint } from '../actions/key-hint.tsx';
import type { KeyAction } from '../actions/keys.ts';
import classes from './tool.module.css';

interface ToolProps {
  readonly label: string;
  readonly icon: TablerIcon;
  readonly onClick: () => unknown;
  /** Whose key the tooltip shows. */
  readonly action?: KeyAction;
  /** Keeps the focus and says why there is nothing to do, which a disabled button cannot. */
  readonly idle?: boolean;
  readonly expanded?: boolean;
}

/** A button of the top bar that is a picture; its tooltip is its name. */
export function Tool({ label, icon: Icon, onClick, action, idle = false, expanded }: ToolProps) {
  const text = (
    <span className={classes['tip']}>
      {label}
      {action !== undefined && !idle && <KeyHint action={action} />}
    </span>
  );
  return (
    <Tooltip label={text} openDelay={300}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={36}
        className={classes['tool'] ?? ''}
        aria-label={label}
        aria-disabled={idle}
        aria-expanded={expanded}
        onClick={onClick}
      >
        <Icon size={20} stroke={1.6} aria-hidden="true" />
      </ActionIcon>
    </Tooltip>
  );
}
