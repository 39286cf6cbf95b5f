import type { Directory } from '@janela/designer';
import type { FlowDocument } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { Drawer, Skeleton, Stack } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { versionList } from '../../api/flow-versions.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { CompareVersions } from './compare-versions.tsx';
import { VersionRow } from './version-row.tsx';
import classes from './versions-drawer.module.css';

interface VersionsDrawerProps {
  readonly flowId: string;
  readonly draft: FlowDocument;
  readonly directory: Directory;
  readonly onClose: () => void;
  /** Absent for who may only look. */
  readonly onRestore?: (document: FlowDocument, number: number) => void;
}

/** The history of a flow, newest first: look, compare, bring back. */
export function VersionsDrawer({ flowId, draft, directory, onClose, onRestore }: VersionsDrawerProps) {
  const { t } = useLingui();
  const list = useQuery(versionList(flowId));
  const [compared, setCompared] = useState<number | null>(null);
  if (compared !== null && list.data) {
    return (
      <CompareVersions
        flowId={flowId}
        draft={draft}
        directory={directory}
        numbers={list.data.map(({ number }) => number)}
        number={compared}
        onClose={() => setCompared(null)}
      />
    );
  }
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="md"
      title={t`Versions`}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      {list.isPending && (
        <Stack gap="xs" aria-hidden="true">
          <Skeleton height={96} />
          <Skeleton height={96} />
        </Stack>
      )}
      {list.isError && !list.data && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.length === 0 && (
        <EmptyState icon={IconHistory} title={t`No versions yet`}>
          {t`Each time you publish, the flow is kept here as it was, and you can go back to it.`}
        </EmptyState>
      )}
      <ol className={classes['versions']}>
        {list.data?.map((version) => (
          <VersionRow
            key={version.id}
            flowId={flowId}
            version={version}
            onCompare={() => setCompared(version.number)}
            {...(onRestore === undefined ? {} : { onRestore })}
          />
        ))}
      </ol>
    </Drawer>
  );
}
