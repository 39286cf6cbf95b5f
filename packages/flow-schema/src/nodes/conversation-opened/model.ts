import { defineTrigger } from '../triggers/define-trigger.ts';
import { beginsAnyTime } from '../triggers/event-trigger.ts';
import type { TriggerRules } from '../triggers/trigger-rules.ts';

/** Starts a run when a conversation begins, or begins again after it was closed. */
export type ConversationOpenedParams = TriggerRules;

export const conversationOpened = defineTrigger<'conversation-opened', object>({
  kind: 'conversation-opened',
  fields: {},
  defaults: {},
  form: [],
  onMessage: () => 'any',
  begins: beginsAnyTime,
});
