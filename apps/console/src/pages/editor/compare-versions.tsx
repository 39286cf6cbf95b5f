import { FlowDiffView, type Directory } from '@janela/designer';
import { readDraft, type FlowDocument } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { Group, Modal, Select, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { versionDetail } from '../../api/flow-versions.ts';
import { useLanguage } from '../../app/language.ts';
import { ErrorState } from '../../components/error-state.tsx';

const DRAFT = 'draft';

interface CompareVersionsProps {
  readonly flowId: string;
  readonly draft: FlowDocument;
  readonly directory: Directory;
  /** Of all versions, newest first. */
  readonly numbers: readonly number[];
  /** The version that was chosen, which is compared with the draft at first. */
  readonly number: number;
  readonly onClose: () => void;
}

/** What changed from one version to another, or to the draft. */
export function CompareVersions({ flowId, draft, directory, numbers, number, onClose }: CompareVersionsProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const [from, setFrom] = useState(String(number));
  const [to, setTo] = useState(DRAFT);
  const before = useSide(flowId, from, draft);
  const after = useSide(flowId, to, draft);
  const choices = [
    { value: DRAFT, label: t`The draft` },
    ...numbers.map((one) => ({ value: String(one), label: t`Version ${one}` })),
  ];
  const error = before.error ?? after.error;

  function retry(): void {
    before.retry();
    after.retry();
  }

  return (
    <Modal opened onClose={onClose} size="xl" title={t`What changed`} closeButtonProps={{ 'aria-label': t`Close` }}>
      <Stack>
        <Group grow>
          <Select label={t`From`} data={choices} value={from} onChange={(value) => setFrom(value ?? from)} />
          <Select label={t`To`} data={choices} value={to} onChange={(value) => setTo(value ?? to)} />
        </Group>
        {error !== null && <ErrorState error={error} onRetry={retry} />}
        {error === null && (before.document === null || after.document === null) && <Skeleton height={160} />}
        {before.document !== null && after.document !== null && (
          <FlowDiffView before={before.document} after={after.document} language={language} directory={directory} />
        )}
      </Stack>
    </Modal>
  );
}

interface Side {
  readonly document: FlowDocument | null;
  readonly error: Error | null;
  readonly retry: () => void;
}

function useSide(flowId: string, side: string, draft: FlowDocument): Side {
  const isDraft = side === DRAFT;
  const version = useQuery({ ...versionDetail(flowId, Number(side)), enabled: !isDraft });
  const read = version.data === undefined ? null : readDraft(version.data.document);
  return {
    document: isDraft ? draft : read?.ok === true ? read.document : null,
    error: isDraft ? null : version.error,
    retry: () => void version.refetch(),
  };
}
