import type { Calendar, WeeklyHours } from '@janela/flow-schema';
import type { EpochMs } from '@janela/messaging-window';
import type { ChannelView, ContactView } from '../conversation/conversation-state.ts';
import type { Limits } from './limits.ts';

/** What the runtime must know of the account. */
export interface AccountView {
  /** IANA name: what times of day mean where a block names no zone. */
  readonly timeZone: string;
  /** Null: none are set, so every moment is one. */
  readonly workingHours: WeeklyHours | null;
  /** ISO 3166-1, two letters: of phone numbers without a country. */
  readonly country: string;
}

/** A person of the team, as far as a flow may look at them. */
export interface MemberView {
  readonly id: string;
  readonly name: string;
  readonly role: 'owner' | 'admin' | 'agent';
  readonly online: boolean;
}

/** The team as the host knows it at this moment. */
export interface TeamView {
  readonly members: readonly MemberView[];
  /**
   * Whose turn it is among these members. The host keeps count: of two conversations that are worked on at once, each must get
   * somebody else. Null where there is nobody among them.
   */
  readonly pick: (strategy: 'round-robin' | 'least-busy', among: readonly string[]) => string | null;
}

/** Everything the interpreter may not find out for itself: the clock, ids, and a read-only view of the surroundings. */
export interface Env {
  readonly now: EpochMs;
  /** A fresh unique id at each call: UUIDv7 on the server, a counter in tests. */
  readonly newId: () => string;
  readonly limits: Limits;
  readonly calendar: Calendar;
  readonly account: AccountView;
  readonly team: TeamView;
  readonly channel: ChannelView;
  readonly contact: ContactView;
  /** Address of the conversation's page, for texts that ask for it; absent where the host has no such page. */
  readonly conversationLink?: string;
}
