import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { ReplyStatus } from './answers.ts';
import { answer, api } from './client.ts';

export interface ConversationFilter {
  readonly replyStatus: ReplyStatus | null;
  readonly channelId: string | null;
}

const PAGE = 50;

export const conversationsKey = ['conversations'] as const;

/** The list, the most urgent first, page by page. */
export function conversationList({ replyStatus, channelId }: ConversationFilter, limit = PAGE) {
  return infiniteQueryOptions({
    queryKey: [...conversationsKey, 'list', replyStatus, channelId, limit],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/conversations', {
          params: {
            query: {
              limit,
              ...(replyStatus === null ? {} : { replyStatus }),
              ...(channelId === null ? {} : { channelId }),
              ...(pageParam === null ? {} : { cursor: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: noCursor(),
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function conversationDetail(id: string) {
  return queryOptions({
    queryKey: [...conversationsKey, 'one', id],
    queryFn: () => answer(api.GET('/api/v1/conversations/{id}', { params: { path: { id } } })),
  });
}

/** The thread, newest first. */
export function messageList(id: string) {
  return infiniteQueryOptions({
    queryKey: [...conversationsKey, 'one', id, 'messages'],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/v1/conversations/{id}/messages', { params: { path: { id }, query: pageQuery(pageParam) } })),
    initialPageParam: noCursor(),
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** What happened and why, newest first. */
export function traceList(id: string) {
  return infiniteQueryOptions({
    queryKey: [...conversationsKey, 'one', id, 'traces'],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/v1/conversations/{id}/traces', { params: { path: { id }, query: pageQuery(pageParam) } })),
    initialPageParam: noCursor(),
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** Answers the customer. The same key twice is one message. */
export function sendMessage(id: string, text: string, idempotencyKey: string): Promise<{ id: string }> {
  return answer(
    api.POST('/api/v1/conversations/{id}/messages', {
      params: { path: { id }, header: { 'idempotency-key': idempotencyKey } },
      body: { text },
    }),
  );
}

export async function closeConversation(id: string): Promise<void> {
  await answer(api.POST('/api/v1/conversations/{id}/close', { params: { path: { id } } }));
}

function noCursor(): string | null {
  return null;
}

function pageQuery(cursor: string | null) {
  return { limit: PAGE, ...(cursor === null ? {} : { cursor }) };
}
