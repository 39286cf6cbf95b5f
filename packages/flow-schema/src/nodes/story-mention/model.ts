import { defineTrigger } from '../shared/define-trigger.ts';
import { beginsAtAction } from '../shared/event-trigger.ts';
import type { TriggerRules } from '../shared/trigger-rules.ts';

/** Starts a run when the customer mentions the account in a story. */
export type StoryMentionParams = TriggerRules;

export const storyMention = defineTrigger<'story-mention', object>({
  kind: 'story-mention',
  fields: {},
  defaults: {},
  form: [],
  begins: beginsAtAction('story-mention', ['instagram']),
});
