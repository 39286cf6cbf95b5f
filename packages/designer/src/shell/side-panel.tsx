import { useLingui } from '@lingui/react/macro';
import { CloseButton, Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { Inspector } from '../inspector/inspector.tsx';
import type { Panel } from '../model/view.ts';
import classes from './designer-frame.module.css';
import { ProblemsPanel } from './problems-panel.tsx';
import { useClosePanel } from './use-close-panel.ts';

/** With the interpreter and its calendar: only who tests a flow downloads them. */
const SimulatorPanel = lazy(async () => ({
  default: (await import('../simulator/simulator-panel.tsx')).SimulatorPanel,
}));

/** At the right, on a phone below: the settings of what is selected, what is wrong, or the simulator. */
export function SidePanel({ panel }: { readonly panel: Panel }) {
  const { t } = useLingui();
  const close = useClosePanel();
  const names = { inspector: t`Close the settings`, problems: t`Close the problems`, simulator: t`Close the test` };
  return (
    <div className={classes['panel']} data-region="panel" data-panel={panel} tabIndex={-1}>
      <div className={classes['closeRow']}>
        <CloseButton className={classes['close'] ?? ''} iconSize={20} aria-label={names[panel]} onClick={close} />
      </div>
      {panel === 'problems' && <ProblemsPanel />}
      {panel === 'inspector' && <Inspector />}
      {panel === 'simulator' && (
        <Suspense fallback={<Skeleton m={16} height={480} />}>
          <SimulatorPanel />
        </Suspense>
      )}
    </div>
  );
}
