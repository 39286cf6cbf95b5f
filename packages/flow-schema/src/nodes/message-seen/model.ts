import { defineTrigger } from '../triggers/define-trigger.ts';
import { beginsAnyTime } from '../triggers/event-trigger.ts';
import type { TriggerRules } from '../triggers/trigger-rules.ts';

/** Starts a run when the customer has read what was last written to them. */
export type MessageSeenParams = TriggerRules;

export const messageSeen = defineTrigger<'message-seen', object>({
  kind: 'message-seen',
  fields: {},
  defaults: {},
  form: [],
  begins: beginsAnyTime,
});
