import { FlowDesigner } from '@janela/designer';
import { readDraft } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Badge, Tooltip } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link, useParams } from 'wouter';
import type { FlowVersionDetail } from '../../api/answers.ts';
import { versionDetail } from '../../api/flow-versions.ts';
import { EditorSkeleton } from '../../app/editor-skeleton.tsx';
import { useLanguage } from '../../app/language.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import classes from './editor-bar.module.css';
import { isGone, NoSuchFlow } from './editor-page.tsx';
import { InConsoleWords } from './in-console-words.tsx';
import { useDirectory } from './use-directory.ts';
import { usePublisherText } from './use-publisher-text.ts';

/** A published version as it was, to look at. */
export function VersionPage() {
  const { id, number } = useParams<{ id: string; number: string }>();
  const wanted = Number(number);
  const version = useQuery({ ...versionDetail(id, wanted), enabled: Number.isInteger(wanted) });
  if (!Number.isInteger(wanted)) return <NoSuchFlow />;
  if (isGone(version.error)) return <NoSuchFlow />;
  if (!version.data && version.error) {
    return <ErrorState error={version.error} onRetry={() => void version.refetch()} />;
  }
  if (!version.data) return <EditorSkeleton />;
  return <ShownVersion flowId={id} version={version.data} />;
}

function ShownVersion({ flowId, version }: { readonly flowId: string; readonly version: FlowVersionDetail }) {
  const { t } = useLingui();
  const language = useLanguage();
  const directory = useDirectory(flowId);
  const publisher = usePublisherText();
  const reading = useMemo(() => readDraft(version.document), [version.document]);
  const { number } = version;
  useDocumentTitle(`${t`Version ${number}`} · Janela`);
  if (!reading.ok) return <NoSuchFlow />;
  return (
    <FlowDesigner
      value={reading.document}
      onOperation={ignore}
      language={language}
      directory={directory}
      readOnly
      topBarStart={
        <InConsoleWords>
          <div className={classes['start']}>
            <Tooltip label={t`Back to the draft`}>
              <ActionIcon component={Link} href={`/flows/${flowId}`} size={36} aria-label={t`Back to the draft`}>
                <IconArrowLeft size={20} stroke={1.6} aria-hidden="true" />
              </ActionIcon>
            </Tooltip>
            <Badge
              variant="light"
              color="gray"
              tt="none"
              className={classes['version'] ?? ''}
            >{t`Version ${number}`}</Badge>
            <p className={classes['facts']}>
              {publisher(version)} · <RelativeTime at={version.publishedAt} />
            </p>
          </div>
        </InConsoleWords>
      }
    />
  );
}

/** Nothing can be done to a version. */
function ignore(): void {}
