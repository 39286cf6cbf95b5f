import { defineTrigger } from '../shared/define-trigger.ts';
import { beginsAnyTime } from '../shared/event-trigger.ts';
import type { TriggerRules } from '../shared/trigger-rules.ts';

/** Starts a run when the customer has read what was last written to them. */
export type MessageSeenParams = TriggerRules;

export const messageSeen = defineTrigger<'message-seen', object>({
  kind: 'message-seen',
  fields: {},
  defaults: {},
  form: [],
  begins: beginsAnyTime,
});
