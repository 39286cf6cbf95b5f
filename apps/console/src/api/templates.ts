import type { Language } from '@janela/flow-schema';
import { queryOptions } from '@tanstack/react-query';
import type {
  AccountTemplate,
  AccountTemplateDetail,
  FlowDetail,
  FlowFromTemplate,
  KeepTemplateRequest,
  Template,
  TemplateDetail,
} from './answers.ts';
import { answer, api, done } from './client.ts';

export const accountTemplatesKey = ['account-templates'] as const;

/** The gallery, which only changes with the installation. */
export function templateList() {
  return queryOptions({
    queryKey: ['templates'],
    queryFn: async (): Promise<readonly Template[]> => (await answer(api.GET('/api/v1/templates'))).items,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** One of the gallery with its flow, in one language. */
export function templateDetail(templateId: string, language: Language) {
  return queryOptions({
    queryKey: ['templates', templateId, language],
    queryFn: (): Promise<TemplateDetail> =>
      answer(api.GET('/api/v1/templates/{templateId}', { params: { path: { templateId }, query: { language } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function accountTemplateList() {
  return queryOptions({
    queryKey: accountTemplatesKey,
    queryFn: async (): Promise<readonly AccountTemplate[]> =>
      (await answer(api.GET('/api/v1/account-templates'))).items,
  });
}

export function accountTemplateDetail(id: string) {
  return queryOptions({
    queryKey: [...accountTemplatesKey, id],
    queryFn: (): Promise<AccountTemplateDetail> =>
      answer(api.GET('/api/v1/account-templates/{id}', { params: { path: { id } } })),
  });
}

/** A flow of the template, with what its form was answered. */
export function createFromTemplate(body: FlowFromTemplate): Promise<FlowDetail> {
  return answer(api.POST('/api/v1/flows', { body }));
}

export function keepTemplate(body: KeepTemplateRequest): Promise<AccountTemplate> {
  return answer(api.POST('/api/v1/account-templates', { body }));
}

export function changeTemplate(id: string, words: Omit<KeepTemplateRequest, 'flowId'>): Promise<AccountTemplate> {
  return answer(api.PATCH('/api/v1/account-templates/{id}', { params: { path: { id } }, body: words }));
}

export function removeTemplate(id: string): Promise<void> {
  return done(api.DELETE('/api/v1/account-templates/{id}', { params: { path: { id } } }));
}

/** What is kept as a file, and read by `importTemplate` of any account. */
export function loadTemplateFile(id: string): Promise<unknown> {
  return answer(api.GET('/api/v1/account-templates/{id}/file', { params: { path: { id } } }));
}

export function importTemplate(file: unknown): Promise<AccountTemplate> {
  return answer(api.POST('/api/v1/account-templates/import', { body: { file } }));
}
