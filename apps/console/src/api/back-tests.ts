import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';

/** How often a back-test that is under way is looked at. */
const LOOK_EVERY_MS = 1_000;

/** The back-tests of a flow, newest first. Asked again while one is under way. */
export function backTestList(flowId: string) {
  return queryOptions({
    queryKey: ['back-tests', flowId],
    queryFn: () => loadBackTests(flowId),
    refetchInterval: ({ state: { data } }) => (data?.some(isUnderWay) === true ? LOOK_EVERY_MS : false),
  });
}

async function loadBackTests(flowId: string) {
  return (await answer(api.GET('/api/v1/flows/{id}/back-tests', { params: { path: { id: flowId } } }))).items;
}

export type BackTest = Awaited<ReturnType<typeof loadBackTests>>[number];
export type BackTestResult = NonNullable<BackTest['result']>;

export function isUnderWay({ state }: BackTest): boolean {
  return state === 'queued' || state === 'running';
}

/** Plays the saved draft against the last days; while one is under way, that one. */
export function startBackTest(flowId: string, days: number): Promise<BackTest> {
  return answer(api.POST('/api/v1/flows/{id}/back-tests', { params: { path: { id: flowId } }, body: { days } }));
}

export function cancelBackTest({ id, flowId }: BackTest): Promise<BackTest> {
  return answer(
    api.POST('/api/v1/flows/{id}/back-tests/{backTestId}/cancel', {
      params: { path: { id: flowId, backTestId: id } },
    }),
  );
}
