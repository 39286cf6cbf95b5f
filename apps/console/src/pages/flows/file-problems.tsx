import type { Issue } from '@janela/flow-schema';
import { issueText } from '@janela/flow-schema';
import { Plural, useLingui } from '@lingui/react/macro';
import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useLanguage } from '../../app/language.ts';
import classes from './file-problems.module.css';
import type { FlowFileReading } from './read-flow-file.ts';

/** Why a file is no flow: each problem with its place, all at once. */
export function FileProblems({ reading }: { readonly reading: Exclude<FlowFileReading, { type: 'flow' }> }) {
  const { t } = useLingui();
  const language = useLanguage();
  const icon = <IconAlertTriangle color="var(--mantine-color-error)" aria-hidden="true" />;
  if (reading.type === 'no-json') {
    return (
      <Alert variant="default" icon={icon} title={t`This is not a file of a flow`}>
        {t`A flow is a file that ends in .json, as “Export as a file” gives it. Nothing was changed.`}
      </Alert>
    );
  }
  const { issues, blockNames } = reading;

  function placeOf({ nodeId, edgeId }: Issue): string {
    if (nodeId !== undefined) {
      const block = blockNames.get(nodeId) ?? nodeId;
      return t`Block “${block}”`;
    }
    return edgeId === undefined ? t`The file` : t`Connection “${edgeId}”`;
  }

  return (
    <Alert variant="default" icon={icon} title={t`This file cannot be used`}>
      <Text size="sm">
        <Plural
          value={issues.length}
          one="It has # problem. Nothing was changed."
          other="It has # problems. Nothing was changed."
        />
      </Text>
      <ol className={classes['problems']}>
        {issues.map((issue) => (
          <li key={JSON.stringify(issue)}>
            <span className={classes['place']}>
              {placeOf(issue)}
              {issue.field !== undefined && issue.field !== '' && (
                <>
                  {' · '}
                  <code>{issue.field}</code>
                </>
              )}
            </span>
            {issueText(issue, language)}
          </li>
        ))}
      </ol>
    </Alert>
  );
}
