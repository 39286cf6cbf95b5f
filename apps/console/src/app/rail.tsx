import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { Brand } from './brand.tsx';
import { NotificationBell } from './notification-bell.tsx';
import { usePlaces } from './places.ts';
import classes from './rail.module.css';
import { TaskLink } from './task-link.tsx';

interface RailProps {
  readonly folded: boolean;
  readonly onFold: (folded: boolean) => void;
}

export function Rail({ folded, onFold }: RailProps) {
  const { t } = useLingui();
  const places = usePlaces();
  const [path] = useLocation();
  const FoldIcon = folded ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  const foldLabel = folded ? t`Show the names` : t`Hide the names`;
  return (
    <div className={classes['rail']} data-folded={folded}>
      <section className={classes['top']} aria-label="Janela">
        <Brand short={folded} />
      </section>
      <NotificationBell compact={folded} />
      <nav aria-label={t`Main`} className={classes['places']}>
        <TaskLink compact={folded} />
        {places.map(({ path: to, label, icon: Icon, contains }) => (
          <Tooltip key={to} label={label} position="right" disabled={!folded}>
            <Link
              href={to}
              className={classes['place'] ?? ''}
              aria-current={contains(path) ? 'page' : undefined}
              {...(folded ? { 'aria-label': label } : {})}
            >
              <Icon size={20} stroke={1.6} aria-hidden="true" />
              {!folded && <span>{label}</span>}
            </Link>
          </Tooltip>
        ))}
      </nav>
      <Tooltip label={foldLabel} position="right">
        <ActionIcon size={36} aria-label={foldLabel} onClick={() => onFold(!folded)}>
          <FoldIcon size={20} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
