import { issueText, type Issue } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { IconAlertCircle, IconAlertTriangle } from '@tabler/icons-react';
import { useDesigner } from '../../designer-context.tsx';
import { issueKey } from '../../model/problems.ts';
import classes from './block-problems.module.css';
import { FixButton } from '../../fixes/fix-button.tsx';

interface BlockProblemsProps {
  readonly issues: readonly Issue[];
  readonly readOnly: boolean;
}

/** What is wrong with a block beyond its fields, each with the click that mends it. */
export function BlockProblems({ issues, readOnly }: BlockProblemsProps) {
  const { t } = useLingui();
  const { language } = useDesigner();
  if (issues.length === 0) return null;
  return (
    <ul className={classes['problems']} aria-label={t`Problems of this block`}>
      {issues.map((issue) => {
        const Icon = issue.severity === 'error' ? IconAlertCircle : IconAlertTriangle;
        return (
          <li key={issueKey(issue)} className={classes['problem']} data-severity={issue.severity}>
            <Icon
              size={18}
              className={classes['icon']}
              aria-label={issue.severity === 'error' ? t`Error` : t`Warning`}
            />
            <div>
              <p className={classes['text']}>{issueText(issue, language)}</p>
              {!readOnly && <FixButton issue={issue} />}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
