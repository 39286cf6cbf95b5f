import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ConversationDetail, FactsRequest } from '../../api/answers.ts';
import { changeFacts, conversationDetail } from '../../api/conversations.ts';

/** Changes what is noted about a conversation, and shows it at once; the server tells when it is so for everybody. */
export function useChangeFacts(conversationId: string) {
  const queryClient = useQueryClient();
  const { queryKey } = conversationDetail(conversationId);
  return useMutation({
    mutationFn: (changes: FactsRequest) => changeFacts(conversationId, changes),
    onMutate: () => queryClient.cancelQueries({ queryKey, exact: true }),
    onSuccess: (facts) => {
      queryClient.setQueryData(queryKey, (known: ConversationDetail | undefined) => known && { ...known, ...facts });
      void queryClient.invalidateQueries({ queryKey: ['labels'] });
    },
  });
}
