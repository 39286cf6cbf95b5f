import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import { flowsKey } from './flows.ts';

/** The published versions of a flow, newest first. */
export function versionList(flowId: string) {
  return queryOptions({
    queryKey: [...flowsKey, flowId, 'versions'],
    queryFn: async () =>
      (await answer(api.GET('/api/v1/flows/{id}/versions', { params: { path: { id: flowId } } }))).items,
  });
}

/** One published version with its document. It never changes, so it is asked for once. */
export function versionDetail(flowId: string, number: number) {
  return queryOptions({
    queryKey: ['flow-version', flowId, number],
    queryFn: () =>
      answer(api.GET('/api/v1/flows/{id}/versions/{number}', { params: { path: { id: flowId, number } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
