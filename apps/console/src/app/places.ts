import { IconHome, IconInbox, IconMessages, IconRoute, IconSettings, type TablerIcon } from '@tabler/icons-react';
import { useLingui } from '@lingui/react/macro';

export interface Place {
  readonly path: string;
  readonly label: string;
  readonly icon: TablerIcon;
  /** Whether this place is where one is. */
  readonly contains: (path: string) => boolean;
}

/** Where one can go, in the order of the rail and of the bar on phones. */
export function usePlaces(): readonly Place[] {
  const { t } = useLingui();
  return [
    { path: '/', label: t`Home`, icon: IconHome, contains: (path) => path === '/' },
    {
      path: '/inbox',
      label: t`Inbox`,
      icon: IconInbox,
      contains: (path) => path === '/inbox' || path.startsWith('/conversations/'),
    },
    { path: '/flows', label: t`Flows`, icon: IconRoute, contains: (path) => path.startsWith('/flows') },
    { path: '/channels', label: t`Channels`, icon: IconMessages, contains: (path) => path.startsWith('/channels') },
    { path: '/settings', label: t`Settings`, icon: IconSettings, contains: (path) => path.startsWith('/settings') },
  ];
}
