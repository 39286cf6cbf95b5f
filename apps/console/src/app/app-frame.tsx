import { useLingui } from '@lingui/react/macro';
import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import classes from './app-frame.module.css';
import { BottomBar } from './bottom-bar.tsx';
import { Brand } from './brand.tsx';
import { ConnectionBar } from './connection-bar.tsx';
import { useLiveUpdates } from './live-updates.ts';
import { NotificationBell } from './notification-bell.tsx';
import { Rail } from './rail.tsx';
import { TaskLink } from './task-link.tsx';

export const WIDE = '(min-width: 48em)';

interface AppFrameProps {
  /** Without rail or bars: the page has its own way back. */
  readonly full?: boolean;
  readonly children: ReactNode;
}

/** The rail on the left, or a bar at the bottom on phones, around every page but those that need the whole screen. */
export function AppFrame({ full = false, children }: AppFrameProps) {
  const { t } = useLingui();
  const wide = useMediaQuery(WIDE, true, { getInitialValueInEffect: false });
  const [folded, setFolded] = useLocalStorage({
    key: 'janela.rail-folded',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const connected = useLiveUpdates();
  const [path] = useLocation();
  // On a phone the keyboard and the thread need the room; the way back stands above.
  const talking = path.startsWith('/conversations/');
  return (
    <div className={classes['frame']} data-folded={folded} data-full={full}>
      <a href="#main" className="skip-link">
        {t`Skip to the content`}
      </a>
      {!full && wide && <Rail folded={folded} onFold={setFolded} />}
      {!full && !wide && (
        <section className={classes['top']} aria-label="Janela">
          <Brand />
          <div className={classes['topEnd']}>
            <TaskLink compact />
            <NotificationBell compact />
          </div>
        </section>
      )}
      <main id="main" tabIndex={-1} className={classes['main']}>
        <ConnectionBar connected={connected} />
        {children}
      </main>
      {!full && !wide && !talking && <BottomBar />}
    </div>
  );
}
