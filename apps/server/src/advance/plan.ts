import type {
  ConversationState,
  CreateTaskEffect,
  HttpRequestEffect,
  NotifyTeamEffect,
  Run,
  Tally,
  Trace,
} from '@janela/runtime';
import type { TimerCommand } from '@janela/runtime/pgboss';
import type { InboundBody } from '../channels/inbound-event.ts';
import type { channelActions, messages } from '../database/schema/index.ts';
import type { LiveChange } from '../live/live-change.ts';
import type { LoadedConversation } from './load.ts';

/** A team notification before its recipients are looked up. */
export interface NotificationRequest extends Omit<NotifyTeamEffect, 'type' | 'runId' | 'nodeId'> {
  readonly kind: 'reminder' | 'missed';
  readonly accountId: string;
  readonly conversationId: string;
  readonly flowId: string | null;
  readonly runId: string | null;
  readonly nodeId: string;
}

/** Where an effect came from. */
interface Asked {
  readonly accountId: string;
  readonly conversationId: string;
  readonly channelId: string;
  readonly flowId: string | null;
}

/** A question to another system, before it is sealed. */
export interface HttpAsked extends Asked {
  readonly effect: HttpRequestEffect;
}

/** A task before those it is for are looked up. */
export interface TaskAsked extends Asked {
  readonly effect: CreateTaskEffect;
}

/** News of a message we sent, to be set against the outbox. */
export interface Settlement {
  readonly conversationId: string;
  readonly body: Extract<InboundBody, { type: 'receipt' | 'own-echo' }>;
}

/**
 * Everything one transaction is going to write for the conversations of a batch. Effect handlers only add to it, so
 * state and effects are written together or not at all.
 */
export interface Plan {
  readonly states: { readonly conversation: LoadedConversation; readonly state: ConversationState }[];
  readonly runs: { readonly accountId: string; readonly conversationId: string; readonly run: Run }[];
  readonly traces: { readonly accountId: string; readonly conversationId: string; readonly trace: Trace }[];
  readonly tallies: { readonly accountId: string; readonly tally: Tally }[];
  readonly messages: (typeof messages.$inferInsert)[];
  readonly actions: (typeof channelActions.$inferInsert)[];
  readonly httpRequests: HttpAsked[];
  readonly tasks: TaskAsked[];
  readonly timers: TimerCommand[];
  readonly notifications: NotificationRequest[];
  readonly settlements: Settlement[];
  readonly processedEventIds: string[];
  readonly live: LiveChange[];
}

export function emptyPlan(): Plan {
  return {
    states: [],
    runs: [],
    traces: [],
    tallies: [],
    messages: [],
    actions: [],
    httpRequests: [],
    tasks: [],
    timers: [],
    notifications: [],
    settlements: [],
    processedEventIds: [],
    live: [],
  };
}
