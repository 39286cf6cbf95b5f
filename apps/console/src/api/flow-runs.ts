import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import { flowsKey } from './flows.ts';

const COUNTS_EVERY_MS = 30_000;

/** What runs where, block by block and version by version. */
export function runsByNode(flowId: string) {
  return queryOptions({
    queryKey: [...flowsKey, flowId, 'runs-by-node'],
    queryFn: async () =>
      (await answer(api.GET('/api/v1/flows/{id}/runs-by-node', { params: { path: { id: flowId } } }))).items,
    staleTime: 0,
  });
}

/** Some of those who wait at a block, whatever their version. */
export function waitingRuns(flowId: string, nodeId: string, limit: number) {
  return queryOptions({
    queryKey: [...flowsKey, flowId, 'runs', nodeId, limit],
    queryFn: async () =>
      (await answer(api.GET('/api/v1/flows/{id}/runs', { params: { path: { id: flowId }, query: { nodeId, limit } } })))
        .items,
  });
}

/** How often blocks and ways out were taken since then. Asked again while it is looked at. */
export function nodeCounts(flowId: string, since: string) {
  return queryOptions({
    queryKey: ['flow-counts', flowId, since],
    queryFn: async () =>
      (await answer(api.GET('/api/v1/flows/{id}/counts', { params: { path: { id: flowId }, query: { since } } })))
        .nodes,
    refetchInterval: COUNTS_EVERY_MS,
  });
}
