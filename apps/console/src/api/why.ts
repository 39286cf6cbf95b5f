import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import { conversationsKey } from './conversations.ts';

/** Why things happened, or did not, in a conversation by a moment. `at`: ISO 8601; null: now. */
export function whyAt(conversationId: string, at: string | null) {
  return queryOptions({
    queryKey: [...conversationsKey, 'one', conversationId, 'why', at],
    queryFn: () => loadWhy(conversationId, at),
  });
}

function loadWhy(id: string, at: string | null) {
  return answer(
    api.GET('/api/v1/conversations/{id}/why', { params: { path: { id }, query: at === null ? {} : { at } } }),
  );
}

export type Why = Awaited<ReturnType<typeof loadWhy>>;
export type WhyFlow = Why['flows'][number];
export type WhyTrigger = WhyFlow['triggers'][number];
