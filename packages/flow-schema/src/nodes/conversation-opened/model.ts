import { defineTrigger } from '../shared/define-trigger.ts';
import { beginsAnyTime } from '../shared/event-trigger.ts';
import type { TriggerRules } from '../shared/trigger-rules.ts';

/** Starts a run when a conversation begins, or begins again after it was closed. */
export type ConversationOpenedParams = TriggerRules;

export const conversationOpened = defineTrigger<'conversation-opened', object>({
  kind: 'conversation-opened',
  fields: {},
  defaults: {},
  form: [],
  begins: beginsAnyTime,
});
