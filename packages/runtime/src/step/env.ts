import type { EpochMs } from '@janela/messaging-window';
import type { ChannelView, ContactView } from '../conversation/conversation-state.ts';
import type { Limits } from './limits.ts';

/** Everything the interpreter may not find out for itself: the clock, ids, and a read-only view of the surroundings. */
export interface Env {
  readonly now: EpochMs;
  /** A fresh unique id at each call: UUIDv7 on the server, a counter in tests. */
  readonly newId: () => string;
  readonly limits: Limits;
  readonly channel: ChannelView;
  readonly contact: ContactView;
  /** Address of the conversation's page, for texts that ask for it; absent where the host has no such page. */
  readonly conversationLink?: string;
}
