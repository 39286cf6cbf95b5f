import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Facts, FactsRequest, ReplyStatus } from './answers.ts';
import { answer, api } from './client.ts';

export interface ConversationFilter {
  readonly replyStatus: ReplyStatus | null;
  readonly channelId: string | null;
  readonly tag: string | null;
  readonly stage: string | null;
  /** `none`: given to nobody. */
  readonly assigneeId: string | null;
}

export const ALL_CONVERSATIONS: ConversationFilter = {
  replyStatus: null,
  channelId: null,
  tag: null,
  stage: null,
  assigneeId: null,
};

const PAGE = 50;

export const conversationsKey = ['conversations'] as const;

/** The list, the most urgent first, page by page. */
export function conversationList(filter: ConversationFilter, limit = PAGE) {
  const wanted = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== null));
  return infiniteQueryOptions({
    queryKey: [...conversationsKey, 'list', wanted, limit],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/conversations', {
          params: {
            query: { ...wanted, limit, ...(pageParam === null ? {} : { cursor: pageParam }) },
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

/** Writes something that only the team reads. The same key twice is one note. */
export function writeNote(id: string, text: string, idempotencyKey: string): Promise<{ id: string }> {
  return answer(
    api.POST('/api/v1/conversations/{id}/notes', {
      params: { path: { id }, header: { 'idempotency-key': idempotencyKey } },
      body: { text },
    }),
  );
}

/** Changes what is noted about a conversation, and gives how it will be a moment later. */
export function changeFacts(id: string, changes: FactsRequest): Promise<Facts> {
  return answer(api.PATCH('/api/v1/conversations/{id}/facts', { params: { path: { id } }, body: changes }));
}

/** Tags, stages and contact fields that are in use. */
export function labelList() {
  return queryOptions({
    queryKey: ['labels'],
    queryFn: () => answer(api.GET('/api/v1/labels')),
    staleTime: 60_000,
  });
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
