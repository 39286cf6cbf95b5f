import { defineTrigger } from '../triggers/define-trigger.ts';
import { beginsAnyTime } from '../triggers/event-trigger.ts';
import type { TriggerRules } from '../triggers/trigger-rules.ts';

/** Starts a run when a conversation is closed, by whoever. */
export type ConversationClosedParams = TriggerRules;

export const conversationClosed = defineTrigger<'conversation-closed', object>({
  kind: 'conversation-closed',
  fields: {},
  defaults: {},
  form: [],
  begins: beginsAnyTime,
});
