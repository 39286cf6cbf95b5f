import { useLingui } from '@lingui/react/macro';
import { CloseButton } from '@mantine/core';
import { Inspector } from '../inspector/inspector.tsx';
import classes from './designer-frame.module.css';
import { ProblemsPanel } from './problems-panel.tsx';
import { useClosePanel } from './use-close-panel.ts';

/** At the right, on a phone below: the settings of what is selected, or what is wrong. */
export function SidePanel({ panel }: { readonly panel: 'inspector' | 'problems' }) {
  const { t } = useLingui();
  const close = useClosePanel();
  return (
    <div className={classes['panel']} data-region="panel" data-panel tabIndex={-1}>
      <div className={classes['closeRow']}>
        <CloseButton
          className={classes['close'] ?? ''}
          iconSize={20}
          aria-label={panel === 'problems' ? t`Close the problems` : t`Close the settings`}
          onClick={close}
        />
      </div>
      {panel === 'problems' ? <ProblemsPanel /> : <Inspector />}
    </div>
  );
}
