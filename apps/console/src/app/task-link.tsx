import { useLingui } from '@lingui/react/macro';
import { VisuallyHidden } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import { openTaskCount } from '../api/tasks.ts';
import classes from './notification-bell.module.css';

const MOST_SHOWN = 99;

interface TaskLinkProps {
  /** Without its name beside it. */
  readonly compact: boolean;
}

/** The way to the tasks, with how many are open for who is signed in. */
export function TaskLink({ compact }: TaskLinkProps) {
  const { t, i18n } = useLingui();
  const [path] = useLocation();
  const open = useQuery(openTaskCount()).data ?? 0;
  const count = open > MOST_SHOWN ? `${MOST_SHOWN}+` : i18n.number(open);
  const name = t`Tasks`;
  return (
    <Link
      href="/tasks"
      className={classes['bell'] ?? ''}
      data-compact={compact}
      aria-current={path === '/tasks' ? 'page' : undefined}
    >
      <IconChecklist size={20} stroke={1.6} aria-hidden="true" />
      {compact ? <VisuallyHidden>{name}</VisuallyHidden> : <span className={classes['label']}>{name}</span>}
      {open > 0 && (
        <>
          <span className={classes['count']} aria-hidden="true">
            {count}
          </span>{' '}
          <VisuallyHidden>{t`${count} open`}</VisuallyHidden>
        </>
      )}
    </Link>
  );
}
