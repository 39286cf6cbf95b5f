import { useSearchParams } from 'wouter';
import type { ReplyStatus } from '../../api/answers.ts';
import type { ConversationFilter } from '../../api/conversations.ts';

/** The statuses one can filter by, in the order of the list. */
export const FILTER_STATUSES = [
  'pending',
  'answered-by-human',
  'answered-by-bot',
  'closed',
] as const satisfies ReplyStatus[];

/** The filter stands in the address, so that it can be kept, shared and gone back to. */
export function useConversationFilter(): readonly [ConversationFilter, (changes: Partial<ConversationFilter>) => void] {
  const [params, setParams] = useSearchParams();
  const filter: ConversationFilter = {
    replyStatus: FILTER_STATUSES.find((status) => status === params.get('status')) ?? null,
    channelId: params.get('channel'),
    tag: params.get('tag'),
    stage: params.get('stage'),
    assigneeId: params.get('assignee'),
  };

  function change(changes: Partial<ConversationFilter>): void {
    const { replyStatus: status, channelId: channel, tag, stage, assigneeId: assignee } = { ...filter, ...changes };
    const chosen = Object.entries({ status, channel, tag, stage, assignee });
    setParams(Object.fromEntries(chosen.flatMap(([name, value]) => (value === null ? [] : [[name, value]]))));
  }

  return [filter, change];
}
