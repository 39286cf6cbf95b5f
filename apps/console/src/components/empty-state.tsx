import { Title } from '@mantine/core';
import type { TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

interface EmptyStateProps {
  readonly icon: TablerIcon;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** What leads on from here. */
  readonly action?: ReactNode;
}

export function EmptyState({ icon: Icon, title, children, action }: EmptyStateProps) {
  return (
    <div className={classes['empty']}>
      <Icon size={32} stroke={1.4} aria-hidden="true" className={classes['icon']} />
      <Title order={2} size="h3">
        {title}
      </Title>
      {children !== undefined && <p className={classes['text']}>{children}</p>}
      {action}
    </div>
  );
}
