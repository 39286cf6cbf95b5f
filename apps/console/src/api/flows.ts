import type { FlowDocument } from '@janela/flow-schema';
import { queryOptions } from '@tanstack/react-query';
import type { Flow, FlowDetail, Published, PublishRequest } from './answers.ts';
import { answer, api, done } from './client.ts';

export const flowsKey = ['flows'] as const;

export function flowList() {
  return queryOptions({
    queryKey: flowsKey,
    queryFn: async (): Promise<readonly Flow[]> => (await answer(api.GET('/api/v1/flows'))).items,
  });
}

export function flowDetail(id: string) {
  return queryOptions({
    queryKey: [...flowsKey, id],
    queryFn: (): Promise<FlowDetail> => loadFlow(id),
  });
}

/** What a flow is checked against: channels, hours, templates, fields and the other live flows. Null: a flow that is yet to be made. */
export function flowSurroundings(id: string | null) {
  return queryOptions({
    queryKey: ['flow-surroundings', id],
    queryFn: () =>
      id === null
        ? answer(api.GET('/api/v1/surroundings'))
        : answer(api.GET('/api/v1/flows/{id}/surroundings', { params: { path: { id } } })),
    staleTime: 30_000,
  });
}

export function loadFlow(id: string): Promise<FlowDetail> {
  return answer(api.GET('/api/v1/flows/{id}', { params: { path: { id } } }));
}

/** Without a document: an empty flow. */
export function createFlow(name: string, document?: FlowDocument): Promise<FlowDetail> {
  return answer(api.POST('/api/v1/flows', { body: { name, ...(document === undefined ? {} : { draft: document }) } }));
}

/** Saves over this revision and no other: anything else is a `Problem` of status 409. */
export function saveDraft(id: string, draft: FlowDocument, revision: number): Promise<Flow> {
  return answer(api.PUT('/api/v1/flows/{id}', { params: { path: { id } }, body: { draft: { ...draft }, revision } }));
}

export function renameFlow(id: string, name: string): Promise<Flow> {
  return answer(api.PATCH('/api/v1/flows/{id}', { params: { path: { id } }, body: { name } }));
}

export function duplicateFlow(id: string): Promise<FlowDetail> {
  return answer(api.POST('/api/v1/flows/{id}/duplicate', { params: { path: { id } } }));
}

export function deleteFlow(id: string): Promise<void> {
  return done(api.DELETE('/api/v1/flows/{id}', { params: { path: { id } } }));
}

export function publishFlow(id: string, body: PublishRequest): Promise<Published> {
  return answer(api.POST('/api/v1/flows/{id}/publish', { params: { path: { id } }, body }));
}

export function pauseFlow(id: string): Promise<Flow> {
  return answer(api.POST('/api/v1/flows/{id}/pause', { params: { path: { id } } }));
}

export function resumeFlow(id: string): Promise<Flow> {
  return answer(api.POST('/api/v1/flows/{id}/resume', { params: { path: { id } } }));
}
