import type { EpochMs } from '@janela/messaging-window';
import type { HttpAnswer } from '../conversation/conversation-event.ts';
import type { ChannelView, ContactView } from '../conversation/conversation-state.ts';
import type { Facts } from '../conversation/facts.ts';
import type { Effect } from '../step/effect.ts';
import type { AccountView, MemberView } from '../step/env.ts';
import type { Trace } from '../step/trace.ts';
import type { IdSource } from './id-source.ts';

/** One conversation of a host that keeps everything in memory. */
export interface HostedConversation {
  readonly id: string;
  readonly channel: ChannelView;
  readonly contact: ContactView;
  /** What is noted before anything happens. */
  readonly facts?: Facts;
}

/** An effect as it was performed. */
export interface PerformedEffect {
  readonly conversation: string;
  readonly at: EpochMs;
  readonly effect: Effect;
}

/** A timer that will ring. */
export interface ArmedTimer {
  readonly key: string;
  readonly dueAt: EpochMs;
}

/** What a person would have noticed. */
export interface Happening {
  readonly what: 'notified' | 'sent' | 'blocked' | 'missed' | 'failed' | 'done' | 'noted' | 'requested';
  readonly at: EpochMs;
  readonly conversation: string;
  readonly node: string;
  /** The words that went out; null where the standard text or none is used. */
  readonly text: string | null;
}

/** The account around the conversations of a host. */
export interface Surroundings {
  readonly account: AccountView;
  readonly members: readonly MemberView[];
}

export const PLAIN_SURROUNDINGS: Surroundings = {
  account: { timeZone: 'UTC', workingHours: null, country: 'BR' },
  members: [],
};

/** What a host is made with. */
export interface Hosted {
  readonly conversations: readonly HostedConversation[];
  readonly surroundings?: Surroundings;
  readonly ids?: IdSource;
  /** What every request to another system is answered with, at once. Absent: whoever plays answers. */
  readonly requests?: HttpAnswer;
}

export interface HostTrace {
  readonly conversation: string;
  readonly trace: Trace;
}

/** What a conversation sent and asked last. */
export interface LastOf {
  /** Messages of the bot, oldest first. */
  readonly messageIds: readonly string[];
  readonly request: { readonly runId: string; readonly requestId: string } | null;
}
