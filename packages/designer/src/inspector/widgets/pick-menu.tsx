import { ActionIcon, Button, Menu } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import classes from './pick-menu.module.css';
import type { WidgetOption } from './widget-props.ts';

interface PickMenuProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly variant: 'default' | 'subtle';
  readonly items: readonly WidgetOption[];
  /** Shows the icon, and the label to who hears it. */
  readonly iconOnly?: boolean;
  /** The path of the list that it adds to. */
  readonly addsTo?: string;
  /** Leads the focus to what was picked. */
  readonly onPick: (value: string) => void;
}

/** A button that opens a list. Left without a pick the button has the focus again; after one, whatever came of it. */
export function PickMenu({ label, icon, variant, items, iconOnly = false, addsTo, onPick }: PickMenuProps) {
  const [picked, setPicked] = useState(false);
  return (
    <Menu position="bottom-start" returnFocus={!picked} onOpen={() => setPicked(false)}>
      <Menu.Target>
        {iconOnly ? (
          <ActionIcon size="md" variant={variant} color="gray" aria-label={label} title={label}>
            {icon}
          </ActionIcon>
        ) : (
          <Button size="compact-sm" variant={variant} leftSection={icon} data-add={addsTo}>
            {label}
          </Button>
        )}
      </Menu.Target>
      <Menu.Dropdown className={classes['list'] ?? ''}>
        {items.map((item) => (
          <Menu.Item
            key={item.value}
            onClick={() => {
              setPicked(true);
              onPick(item.value);
            }}
          >
            {item.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
