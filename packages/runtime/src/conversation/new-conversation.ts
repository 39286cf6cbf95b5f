import { NEVER_OPENED } from '@janela/messaging-window';
import type { ConversationState } from './conversation-state.ts';

/** A conversation in which nothing has happened yet. */
export function newConversation(id: string): ConversationState {
  return {
    id,
    window: NEVER_OPENED,
    lastInbound: null,
    lastHumanAnswerAt: null,
    lastBotMessageAt: null,
    closedAt: null,
    episode: 0,
    fired: {},
  };
}
