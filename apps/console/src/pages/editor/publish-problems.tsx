import { issueText, type FlowDocument, type Issue } from '@janela/flow-schema';
import { Plural, useLingui } from '@lingui/react/macro';
import { Button, Text, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconCircleX } from '@tabler/icons-react';
import { useLanguage } from '../../app/language.ts';
import classes from './publish-dialog.module.css';
import type { BlockTitle } from './block-titles.tsx';

interface PublishProblemsProps {
  readonly issues: readonly Issue[];
  readonly draft: FlowDocument;
  readonly blockTitle: BlockTitle;
  readonly onShow: (issue: Issue) => void;
}

/** What keeps the flow from being published, and what is probably not meant. */
export function PublishProblems({ issues, draft, blockTitle, onShow }: PublishProblemsProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const errors = issues.filter(({ severity }) => severity === 'error');
  const sorted = [...errors, ...issues.filter(({ severity }) => severity !== 'error')];

  function whereOf({ nodeId }: Issue): string | null {
    const node = draft.nodes.find(({ id }) => id === nodeId);
    return node === undefined ? null : blockTitle(node);
  }

  return (
    <section>
      <Text fw={600} mb={4}>
        {errors.length > 0 ? (
          <Plural
            value={errors.length}
            one="Put # problem right, then you can publish"
            other="Put # problems right, then you can publish"
          />
        ) : (
          t`You can publish. Look at this first:`
        )}
      </Text>
      <ul className={classes['problems']}>
        {sorted.map((issue) => {
          const where = whereOf(issue);
          const text = issueText(issue, language);
          return (
            <li key={JSON.stringify(issue)} className={classes['problem']} data-severity={issue.severity}>
              {issue.severity === 'error' ? (
                <IconCircleX size={16} className={classes['mark']} aria-hidden="true" />
              ) : (
                <IconAlertTriangle size={16} className={classes['mark']} aria-hidden="true" />
              )}
              <p>
                <VisuallyHidden>{issue.severity === 'error' ? t`Problem:` : t`Warning:`} </VisuallyHidden>
                {text}
                {where !== null && <span className={classes['block']}>{where}</span>}
              </p>
              {where !== null && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={t`Show “${where}”`}
                  onClick={() => onShow(issue)}
                >
                  {t`Show`}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
