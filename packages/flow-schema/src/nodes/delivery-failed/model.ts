import { defineTrigger } from '../triggers/define-trigger.ts';
import { beginsAnyTime } from '../triggers/event-trigger.ts';
import type { TriggerRules } from '../triggers/trigger-rules.ts';

/** Starts a run when the platform says that a message could not be delivered. */
export type DeliveryFailedParams = TriggerRules;

export const deliveryFailed = defineTrigger<'delivery-failed', object>({
  kind: 'delivery-failed',
  fields: {},
  defaults: {},
  form: [],
  begins: beginsAnyTime,
});
