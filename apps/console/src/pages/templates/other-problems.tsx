import type { Directory } from '@janela/designer';
import { issueText, type FlowDocument, type Issue } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useLanguage } from '../../app/language.ts';
import { BlockTitles } from '../editor/block-titles.tsx';
import problemClasses from '../flows/file-problems.module.css';

interface OtherProblemsProps {
  readonly issues: readonly Issue[];
  readonly document: FlowDocument;
  readonly directory: Directory;
}

/** What keeps the flow from being published and the form has no field for: the designer does. */
export function OtherProblems({ issues, document, directory }: OtherProblemsProps) {
  const { t } = useLingui();
  const language = useLanguage();
  return (
    <Alert
      variant="default"
      icon={<IconAlertTriangle color="var(--mantine-color-error)" aria-hidden="true" />}
      title={t`It cannot be published yet`}
    >
      {t`Open it in the designer to put this right:`}
      <BlockTitles directory={directory}>
        {(blockTitle) => (
          <ul className={problemClasses['problems']}>
            {issues.map((issue) => {
              const node = document.nodes.find(({ id }) => id === issue.nodeId);
              return (
                <li key={JSON.stringify(issue)}>
                  {node !== undefined && <span className={problemClasses['place']}>{blockTitle(node)}</span>}
                  {issueText(issue, language)}
                </li>
              );
            })}
          </ul>
        )}
      </BlockTitles>
    </Alert>
  );
}
