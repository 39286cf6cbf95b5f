import { defineTrigger } from '../triggers/define-trigger.ts';
import { beginsAtAction } from '../triggers/event-trigger.ts';
import type { TriggerRules } from '../triggers/trigger-rules.ts';

/** Starts a run when the customer mentions the account in a story. */
export type StoryMentionParams = TriggerRules;

export const storyMention = defineTrigger<'story-mention', object>({
  kind: 'story-mention',
  fields: {},
  defaults: {},
  form: [],
  onMessage: () => 'some',
  begins: beginsAtAction('story-mention', ['instagram']),
});
