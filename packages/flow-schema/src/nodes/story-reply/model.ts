import { defineTrigger } from '../triggers/define-trigger.ts';
import { beginsAtAction } from '../triggers/event-trigger.ts';
import { matchesMeet } from '../triggers/matches-meet.ts';
import type { TriggerRules } from '../triggers/trigger-rules.ts';
import { MATCH_MODES, messageMatchField } from '../triggers/word-match.ts';
import type { MessageMatch } from '../triggers/word-match.ts';

/** Starts a run when the customer answers a story. */
export interface StoryReplyParams extends TriggerRules {
  readonly matches: MessageMatch;
}

export const storyReply = defineTrigger<'story-reply', Pick<StoryReplyParams, 'matches'>>({
  kind: 'story-reply',
  fields: { matches: messageMatchField().default({ mode: 'any' }) },
  defaults: { matches: { mode: 'any' } },
  form: [{ field: 'matches', widget: 'message-match', options: MATCH_MODES, optional: true }],
  onMessage: ({ matches: { mode } }) => (mode === 'any' || mode === 'first' ? 'some' : null),
  meets: (one, other) => matchesMeet(one.matches, other.matches),
  begins: beginsAtAction('story-reply', ['instagram']),
});
