import { ActionIcon, Tooltip } from '@mantine/core';
import type { TablerIcon } from '@tabler/icons-react';

interface IconActionProps {
  readonly icon: TablerIcon;
  readonly name: string;
  readonly variant?: 'subtle' | 'default';
  readonly onClick: () => void;
}

/** A button that is an icon, with its name for eyes and ears. */
export function IconAction({ icon: Icon, name, variant = 'subtle', onClick }: IconActionProps) {
  return (
    <Tooltip label={name} openDelay={300} multiline maw={280}>
      <ActionIcon size={32} variant={variant} color="gray" aria-label={name} onClick={onClick}>
        <Icon size={18} stroke={1.8} aria-hidden="true" />
      </ActionIcon>
    </Tooltip>
  );
}
