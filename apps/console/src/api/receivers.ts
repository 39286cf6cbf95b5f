import { queryOptions } from '@tanstack/react-query';
import type { NewReceiver, Receiver, ReceiverTest } from './answers.ts';
import { answer, api, done } from './client.ts';

export const receiversKey = ['receivers'] as const;

/** Where the account is told by HTTP, oldest first. */
export function receiverList() {
  return queryOptions({
    queryKey: receiversKey,
    queryFn: async () => (await answer(api.GET('/api/v1/webhook-endpoints'))).items,
  });
}

/** The answer holds the secret, this once. */
export function addReceiver(receiver: NewReceiver) {
  return answer(api.POST('/api/v1/webhook-endpoints', { body: receiver }));
}

export function turnReceiver(id: string, enabled: boolean): Promise<Receiver> {
  return answer(api.PATCH('/api/v1/webhook-endpoints/{id}', { params: { path: { id } }, body: { enabled } }));
}

export function testReceiver(id: string): Promise<ReceiverTest> {
  return answer(api.POST('/api/v1/webhook-endpoints/{id}/test', { params: { path: { id } } }));
}

export function removeReceiver(id: string): Promise<void> {
  return done(api.DELETE('/api/v1/webhook-endpoints/{id}', { params: { path: { id } } }));
}
