import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { conversationsKey, sendMessage } from '../../api/conversations.ts';

/**
 * Sends what was written. The same text tried again keeps its key, so an answer that got lost on the way never becomes a
 * second message; a changed text is a message of its own.
 */
export function useSendMessage(conversationId: string, send = sendMessage) {
  const queryClient = useQueryClient();
  const attempt = useRef<{ readonly text: string; readonly key: string } | null>(null);
  return useMutation({
    mutationFn: (text: string) => {
      if (attempt.current?.text !== text) attempt.current = { text, key: newKey() };
      return send(conversationId, text, attempt.current.key);
    },
    onSuccess: () => {
      attempt.current = null;
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: conversationsKey }),
  });
}

/** Not `randomUUID`: browsers give that over https only, and a first start is reached over plain http. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
}
