import { canonicalJson } from '../../document/canonical-json.ts';
import { defineTrigger } from '../triggers/define-trigger.ts';
import { beginsAnyTime } from '../triggers/event-trigger.ts';
import type { TriggerRules } from '../triggers/trigger-rules.ts';
import { whenField } from './when.ts';
import type { When } from './when.ts';

/** Starts a run at times of the calendar, for every conversation that fits. */
export interface ScheduleParams extends TriggerRules {
  readonly when: When;
}

export const schedule = defineTrigger<'schedule', Pick<ScheduleParams, 'when'>>({
  kind: 'schedule',
  fields: { when: whenField() },
  defaults: { when: { type: 'recurring', every: 'week', weekdays: [1], time: '09:00' } },
  form: [{ field: 'when', widget: 'schedule' }],
  reads: ({ when }) =>
    when.type === 'date-field'
      ? [{ of: 'contact', key: when.field, field: 'params.when.field', mayBeUnset: true }]
      : [],
  // Two times of the calendar are two events, unless somebody has chosen the very same.
  meets: (one, other) => canonicalJson(one.when) === canonicalJson(other.when),
  begins: beginsAnyTime,
});
