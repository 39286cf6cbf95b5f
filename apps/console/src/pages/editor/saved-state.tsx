import type { SaveState } from '@janela/designer';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCloudOff, IconLoader2 } from '@tabler/icons-react';
import { useFailureText } from '../../components/use-failure-text.ts';
import classes from './saved-state.module.css';

interface SavedStateProps {
  readonly status: SaveState;
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** Whether what one sees is kept, in words. Screen readers hear what matters: trouble, and its end. */
export function SavedState({ status, error, onRetry }: SavedStateProps) {
  const { t } = useLingui();
  const failureText = useFailureText();
  const icon = { size: 16, stroke: 1.8, 'aria-hidden': true } as const;
  if (status === 'saved') {
    return (
      <output className={classes['state']}>
        <IconCheck {...icon} />
        <span className={classes['calm']}>{t`Saved`}</span>
      </output>
    );
  }
  if (status === 'saving' || status === 'unsaved') {
    return (
      <p className={classes['state']}>
        <IconLoader2 {...icon} />
        <span className={classes['calm']}>{t`Saving…`}</span>
      </p>
    );
  }
  if (status === 'offline') {
    return (
      <output className={classes['state']} data-trouble="true">
        <IconCloudOff {...icon} />
        {t`Not saved yet: no connection. Your edits are kept on this device.`}
      </output>
    );
  }
  if (status === 'conflict') {
    return (
      <output className={classes['state']} data-trouble="true">
        <IconAlertTriangle {...icon} />
        {t`Not saved: changed elsewhere.`}
      </output>
    );
  }
  const reason = failureText(error);
  return (
    <output className={classes['state']} data-trouble="true">
      <IconAlertTriangle {...icon} />
      <span>{t`Could not save: ${reason}`}</span>
      <Button variant="subtle" size="compact-sm" onClick={onRetry}>
        {t`Try again`}
      </Button>
    </output>
  );
}
