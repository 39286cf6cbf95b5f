import { NEVER_OPENED } from '@janela/messaging-window';
import { NO_FACTS } from './facts.ts';
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
    firstInbound: null,
    lastSeenAt: null,
    source: null,
    sourceAt: null,
    saidStatus: null,
    facts: NO_FACTS,
    repliedComments: [],
    started: {},
    scheduled: {},
    queue: [],
    episode: 0,
    fired: {},
  };
}

/** A stored state with what versions since have added to it. */
export function completedState(id: string, stored: Partial<ConversationState> | null): ConversationState {
  return { ...newConversation(id), ...stored };
}
