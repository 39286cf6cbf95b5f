import { defineTrigger } from '../triggers/define-trigger.ts';
import { beginsAnyTime } from '../triggers/event-trigger.ts';
import { labelListField } from '../fields/names.ts';
import { share } from '../triggers/rules-meet.ts';
import type { TriggerRules } from '../triggers/trigger-rules.ts';

/** Starts a run when the conversation goes to another stage. */
export interface StageChangedParams extends TriggerRules {
  /** Absent: wherever it comes from. */
  readonly from?: readonly string[] | undefined;
  /** Absent: wherever it goes. */
  readonly to?: readonly string[] | undefined;
}

export const stageChanged = defineTrigger<'stage-changed', Pick<StageChangedParams, 'from' | 'to'>>({
  kind: 'stage-changed',
  fields: { from: labelListField().optional(), to: labelListField().optional() },
  defaults: {},
  form: [
    { field: 'from', widget: 'words', optional: true, namesOf: 'stages' },
    { field: 'to', widget: 'words', optional: true, namesOf: 'stages' },
  ],
  meets: (one, other) =>
    (one.from === undefined || other.from === undefined || share(one.from, other.from)) &&
    (one.to === undefined || other.to === undefined || share(one.to, other.to)),
  begins: beginsAnyTime,
});
