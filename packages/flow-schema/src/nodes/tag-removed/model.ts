import { defineTrigger } from '../triggers/define-trigger.ts';
import { beginsAnyTime } from '../triggers/event-trigger.ts';
import { labelListField } from '../fields/names.ts';
import { share } from '../triggers/rules-meet.ts';
import type { TriggerRules } from '../triggers/trigger-rules.ts';

/** Starts a run when one of these tags is removed. */
export interface TagRemovedParams extends TriggerRules {
  /** Absent: any tag. */
  readonly tags?: readonly string[] | undefined;
}

export const tagRemoved = defineTrigger<'tag-removed', Pick<TagRemovedParams, 'tags'>>({
  kind: 'tag-removed',
  fields: { tags: labelListField().optional() },
  defaults: {},
  form: [{ field: 'tags', widget: 'words', optional: true, namesOf: 'tags' }],
  meets: (one, other) => one.tags === undefined || other.tags === undefined || share(one.tags, other.tags),
  begins: beginsAnyTime,
});
