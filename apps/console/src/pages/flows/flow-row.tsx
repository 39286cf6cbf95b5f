import { Plural, useLingui } from '@lingui/react/macro';
import { Title } from '@mantine/core';
import { Link } from 'wouter';
import type { Flow } from '../../api/answers.ts';
import { RelativeTime } from '../../components/relative-time.tsx';
import { FlowMenu } from './flow-menu.tsx';
import { FlowState } from './flow-state.tsx';
import classes from './flows-page.module.css';

interface FlowRowProps {
  readonly flow: Flow;
  readonly mayChange: boolean;
}

export function FlowRow({ flow, mayChange }: FlowRowProps) {
  const { t } = useLingui();
  return (
    <li className={classes['row']}>
      <div className={classes['text']}>
        <Title order={2} size="h3">
          <Link href={`/flows/${flow.id}`} className={classes['open'] ?? ''}>
            {flow.name}
          </Link>
        </Title>
        <p className={classes['facts']}>
          <FlowState state={flow.state} />
          {flow.liveVersion !== null && <span>{t`Version ${flow.liveVersion}`}</span>}
          {flow.hasUnpublishedChanges && flow.liveVersion !== null && (
            <span className={classes['unpublished']}>{t`Unpublished changes`}</span>
          )}
          {flow.waitingRuns > 0 && (
            <span>
              <Plural value={flow.waitingRuns} one="In # conversation" other="In # conversations" />
            </span>
          )}
          <span>
            {t`Changed`} <RelativeTime at={flow.updatedAt} />
          </span>
        </p>
      </div>
      <FlowMenu flow={flow} mayChange={mayChange} />
    </li>
  );
}
