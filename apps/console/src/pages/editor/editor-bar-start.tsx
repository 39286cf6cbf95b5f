import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconEye } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Flow } from '../../api/answers.ts';
import { FlowState } from '../flows/flow-state.tsx';
import classes from './editor-bar.module.css';
import { SavedState } from './saved-state.tsx';
import type { Draft } from './use-draft.ts';

interface EditorBarStartProps {
  readonly flow: Pick<Flow, 'state'>;
  readonly draft: Draft;
  readonly readOnly: boolean;
}

/** The way back, whether the flow runs, and whether what one sees is saved. */
export function EditorBarStart({ flow, draft, readOnly }: EditorBarStartProps) {
  const { t } = useLingui();
  return (
    <div className={classes['start']}>
      <Tooltip label={t`Back to the flows`}>
        <ActionIcon component={Link} href="/flows" size={36} aria-label={t`Back to the flows`}>
          <IconArrowLeft size={20} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
      <span className={classes['state']}>
        <FlowState state={flow.state} />
      </span>
      {readOnly ? (
        <p className={classes['looking']}>
          <IconEye size={16} stroke={1.8} aria-hidden="true" />
          {t`You can look; an admin can change it.`}
        </p>
      ) : (
        <SavedState status={draft.status} error={draft.error} onRetry={draft.retry} />
      )}
    </div>
  );
}
