import type { Issue } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useEditorState } from '../designer-context.tsx';
import { issueKey, worstFirst } from '../model/problems.ts';
import { FixAll } from '../fixes/fix-all.tsx';
import { ProblemRow } from './problem-row.tsx';
import { ProofSummary } from './proof-summary.tsx';
import classes from './problems-panel.module.css';

/** More at once helps nobody, and each row asks what would mend it. */
const AT_ONCE = 50;

/** Everything that is wrong with the flow, with the way to it and, where there is one, the way out of it. */
export function ProblemsPanel() {
  const { t } = useLingui();
  const issues = useEditorState((state) => state.issues);
  const [shown, setShown] = useState(AT_ONCE);
  const rows = worstFirst(issues).slice(0, shown);
  const more = issues.length - rows.length;
  return (
    <section aria-labelledby="designer-problems" className={classes['panel']}>
      <h2 id="designer-problems" className={classes['title']}>{t`Problems`}</h2>
      {issues.length === 0 ? (
        <p className={classes['none']}>
          <IconCircleCheck size={20} aria-hidden="true" />
          {t`No problems. Ready to publish.`}
        </p>
      ) : (
        <ul className={classes['list']}>
          {named(rows).map(({ key, issue, first }) => (
            <ProblemRow key={key} issue={issue}>
              {first && <FixAll code={issue.code} />}
            </ProblemRow>
          ))}
        </ul>
      )}
      <ProofSummary />
      {more > 0 && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes['more'] ?? ''}
          onClick={() => setShown(shown + AT_ONCE)}
        >
          {t`Show more (${more})`}
        </Button>
      )}
    </section>
  );
}

interface NamedIssue {
  readonly key: string;
  readonly issue: Issue;
  /** The first of its kind, where all of the kind can be mended. */
  readonly first: boolean;
}

/** The host may tell once more what the analysis has found: such twins are one. */
function named(issues: readonly Issue[]): readonly NamedIssue[] {
  const byKey = new Map(issues.map((issue) => [issueKey(issue), issue]));
  const kinds = new Set<string>();
  return [...byKey].map(([key, issue]) => {
    const first = !kinds.has(issue.code);
    kinds.add(issue.code);
    return { key, issue, first };
  });
}
