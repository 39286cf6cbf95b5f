import { readDraft, type FlowDocument } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { Button, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { FlowVersion } from '../../api/answers.ts';
import { versionDetail } from '../../api/flow-versions.ts';
import { RelativeTime } from '../../components/relative-time.tsx';
import { useFailureText } from '../../components/use-failure-text.ts';
import { usePublisherText } from './use-publisher-text.ts';
import { VersionProof } from './version-proof.tsx';
import classes from './versions-drawer.module.css';

interface VersionRowProps {
  readonly flowId: string;
  readonly version: FlowVersion;
  readonly onCompare: () => void;
  readonly onRestore?: (document: FlowDocument, number: number) => void;
}

export function VersionRow({ flowId, version, onCompare, onRestore }: VersionRowProps) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const failureText = useFailureText();
  const publisher = usePublisherText();
  const { number } = version;
  const restore = useMutation({
    mutationFn: async () => {
      const { document } = await queryClient.fetchQuery(versionDetail(flowId, number));
      const draft = readDraft(document);
      if (!draft.ok) throw new Error(`Version ${number} cannot be read.`);
      return draft.document;
    },
    onSuccess: (document) => onRestore?.(document, number),
    onError: (error) =>
      notifications.show({ color: 'red', title: t`Version ${number} was not restored`, message: failureText(error) }),
  });
  return (
    <li className={classes['version']}>
      <div className={classes['head']}>
        <Title order={3}>{t`Version ${number}`}</Title>
        {version.isLive && <span className={classes['live']}>{t`Published now`}</span>}
      </div>
      {version.note !== null && <p className={classes['note']}>{version.note}</p>}
      <p className={classes['facts']}>
        {publisher(version)} · <RelativeTime at={version.publishedAt} />
      </p>
      <VersionProof proof={version.proof} />
      <div className={classes['actions']}>
        <Button
          component={Link}
          href={`/flows/${flowId}/versions/${number}`}
          variant="subtle"
          size="compact-sm"
          aria-label={t`View version ${number}`}
        >
          {t`View`}
        </Button>
        <Button variant="subtle" size="compact-sm" aria-label={t`Compare version ${number}`} onClick={onCompare}>
          {t`Compare`}
        </Button>
        {onRestore !== undefined && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t`Restore version ${number}`}
            loading={restore.isPending}
            onClick={() => restore.mutate()}
          >
            {t`Restore`}
          </Button>
        )}
      </div>
    </li>
  );
}
