import { readDraft, type FlowDocument } from '@janela/flow-schema';
import { useQueries, useQuery } from '@tanstack/react-query';
import { runsByNode } from '../../api/flow-runs.ts';
import { versionDetail } from '../../api/flow-versions.ts';
import { waitingBlocks, type WaitingBlock } from './waiting-blocks.ts';

interface Waiting {
  /** Null until all of it is known. */
  readonly blocks: readonly WaitingBlock[] | null;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** At which blocks of published versions conversations wait now. */
export function useWaitingBlocks(flowId: string, draft: FlowDocument): Waiting {
  const groups = useQuery(runsByNode(flowId));
  const numbers = [...new Set(groups.data?.map(({ version }) => version))];
  const versions = useQueries({ queries: numbers.map((number) => versionDetail(flowId, number)) });
  const documents = new Map<number, FlowDocument>();
  for (const { data } of versions) {
    const read = data === undefined ? null : readDraft(data.document);
    if (data !== undefined && read?.ok === true) documents.set(data.number, read.document);
  }
  const known = groups.data !== undefined && versions.every(({ data }) => data !== undefined);

  function retry(): void {
    void groups.refetch();
    for (const version of versions) if (version.isError) void version.refetch();
  }

  return {
    blocks: known ? waitingBlocks(groups.data, documents, draft) : null,
    error: groups.error ?? versions.find(({ error }) => error !== null)?.error ?? null,
    retry,
  };
}
