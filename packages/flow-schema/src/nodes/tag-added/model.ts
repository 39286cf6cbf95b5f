import { defineTrigger } from '../shared/define-trigger.ts';
import { beginsAnyTime } from '../shared/event-trigger.ts';
import { labelListField } from '../shared/names.ts';
import { share } from '../shared/rules-meet.ts';
import type { TriggerRules } from '../shared/trigger-rules.ts';

/** Starts a run when one of these tags is added. */
export interface TagAddedParams extends TriggerRules {
  /** Absent: any tag. */
  readonly tags?: readonly string[] | undefined;
}

export const tagAdded = defineTrigger<'tag-added', Pick<TagAddedParams, 'tags'>>({
  kind: 'tag-added',
  fields: { tags: labelListField().optional() },
  defaults: {},
  form: [{ field: 'tags', widget: 'words', optional: true }],
  meets: (one, other) => one.tags === undefined || other.tags === undefined || share(one.tags, other.tags),
  begins: beginsAnyTime,
});
