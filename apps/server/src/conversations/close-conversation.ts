import type { Services } from '../services.ts';
import { putEvent } from './put-event.ts';

/** Closes a conversation. False where there is none of that id. */
export async function closeConversation(
  services: Services,
  ids: { readonly accountId: string; readonly conversationId: string },
): Promise<boolean> {
  return services.db.transaction((tx) => putEvent(tx, services, { ...ids, body: { type: 'conversation-closed' } }));
}
