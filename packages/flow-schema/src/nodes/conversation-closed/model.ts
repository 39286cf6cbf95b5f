import { defineTrigger } from '../shared/define-trigger.ts';
import { beginsAnyTime } from '../shared/event-trigger.ts';
import type { TriggerRules } from '../shared/trigger-rules.ts';

/** Starts a run when a conversation is closed, by whoever. */
export type ConversationClosedParams = TriggerRules;

export const conversationClosed = defineTrigger<'conversation-closed', object>({
  kind: 'conversation-closed',
  fields: {},
  defaults: {},
  form: [],
  begins: beginsAnyTime,
});
