import { queryOptions } from '@tanstack/react-query';
import type { Flow, Template } from './answers.ts';
import { answer, api } from './client.ts';

export const flowsKey = ['flows'] as const;

export function flowList() {
  return queryOptions({
    queryKey: flowsKey,
    queryFn: async (): Promise<readonly Flow[]> => (await answer(api.GET('/api/v1/flows'))).items,
  });
}

export function templateList() {
  return queryOptions({
    queryKey: ['templates'],
    queryFn: async (): Promise<readonly Template[]> => (await answer(api.GET('/api/v1/templates'))).items,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Creates a flow from a template and publishes it at once. */
export async function startFromTemplate(templateId: string, locale: 'pt-BR' | 'en' | 'es'): Promise<Flow> {
  const flow = await answer(api.POST('/api/v1/flows', { body: { templateId, locale } }));
  await publishFlow(flow.id, flow.revision);
  return flow;
}

export async function publishFlow(id: string, revision: number): Promise<void> {
  await answer(api.POST('/api/v1/flows/{id}/publish', { params: { path: { id } }, body: { revision } }));
}

export function pauseFlow(id: string): Promise<Flow> {
  return answer(api.POST('/api/v1/flows/{id}/pause', { params: { path: { id } } }));
}

export function resumeFlow(id: string): Promise<Flow> {
  return answer(api.POST('/api/v1/flows/{id}/resume', { params: { path: { id } } }));
}
