import { queryOptions } from '@tanstack/react-query';
import type { MessageTemplate, NewMessageTemplate } from './answers.ts';
import { answer, api, done } from './client.ts';

export const messageTemplatesKey = ['message-templates'] as const;

/** The templates of the account, by name. */
export function messageTemplateList() {
  return queryOptions({
    queryKey: messageTemplatesKey,
    queryFn: async () => (await answer(api.GET('/api/v1/message-templates'))).items,
    staleTime: 60_000,
  });
}

export function addMessageTemplate(template: NewMessageTemplate): Promise<MessageTemplate> {
  return answer(api.POST('/api/v1/message-templates', { body: template }));
}

export function changeMessageTemplate(id: string, changes: NewMessageTemplate): Promise<MessageTemplate> {
  return answer(api.PATCH('/api/v1/message-templates/{id}', { params: { path: { id } }, body: changes }));
}

export function removeMessageTemplate(id: string): Promise<void> {
  return done(api.DELETE('/api/v1/message-templates/{id}', { params: { path: { id } } }));
}
