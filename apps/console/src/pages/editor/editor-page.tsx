import { readDraft } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { Button, Group } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconFileAlert, IconMapQuestion } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Link, useParams } from 'wouter';
import type { FlowDetail } from '../../api/answers.ts';
import { flowDetail } from '../../api/flows.ts';
import { Problem } from '../../api/problem.ts';
import { EditorSkeleton } from '../../app/editor-skeleton.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { saveFlowFile } from '../flows/flow-file.ts';
import { FlowEditor } from './flow-editor.tsx';

/** The draft of a flow, to be edited; for who may not, to be looked at. */
export function EditorPage() {
  const { id } = useParams<{ id: string }>();
  const flow = useQuery(flowDetail(id));
  const [settled, setSettled] = useState(false);
  useDocumentTitle(`${flow.data?.name ?? ''} · Janela`);
  if (isGone(flow.error)) return <NoSuchFlow />;
  if (!flow.data && flow.error) return <ErrorState error={flow.error} onRetry={() => void flow.refetch()} />;
  // What was kept from an earlier visit may be old by now: editing that would end in a conflict with oneself.
  const isSettled = settled || flow.isFetchedAfterMount || !flow.isStale || flow.error !== null;
  // Once and for all: what was fresh as the page opened grows stale under the hands of who edits it, and must not be taken away from them.
  if (isSettled && !settled) setSettled(true);
  if (!flow.data || !isSettled) return <EditorSkeleton />;
  return <Draft key={id} flow={flow.data} />;
}

function Draft({ flow }: { readonly flow: FlowDetail }) {
  const reading = useMemo(() => readDraft(flow.draft), [flow.draft]);
  if (!reading.ok) return <Unreadable flow={flow} />;
  return <FlowEditor flow={flow} saved={reading.document} />;
}

/** Anything else may pass, and must not take the edits away: a session that ended, a server that is away. */
export function isGone(error: unknown): boolean {
  return error instanceof Problem && (error.status === 404 || error.status === 400);
}

/** For a flow that does not exist, or no longer. */
export function NoSuchFlow() {
  const { t } = useLingui();
  return (
    <EmptyState
      icon={IconMapQuestion}
      title={t`This flow does not exist`}
      action={
        <Button component={Link} href="/flows" variant="default">
          {t`Go to the flows`}
        </Button>
      }
    >
      {t`It may have been deleted.`}
    </EmptyState>
  );
}

function Unreadable({ flow }: { readonly flow: FlowDetail }) {
  const { t } = useLingui();
  return (
    <EmptyState
      icon={IconFileAlert}
      title={t`This draft cannot be shown`}
      action={
        <Group gap="xs">
          <Button variant="default" onClick={() => saveFlowFile(flow)}>{t`Export as a file`}</Button>
          <Button component={Link} href="/flows" variant="default">
            {t`Go to the flows`}
          </Button>
        </Group>
      }
    >
      {t`It was written in a way that this version of Janela does not understand. Nothing is lost: you can export it.`}
    </EmptyState>
  );
}
