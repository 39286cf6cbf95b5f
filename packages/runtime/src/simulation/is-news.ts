import type { ConversationEvent } from '../conversation/conversation-event.ts';

/** That a message left, or arrived, is no news to a flow: the server does not tell its flows of it either. */
export function isNews(event: ConversationEvent): boolean {
  return event.type !== 'receipt' || event.status === 'read' || event.status === 'failed';
}
