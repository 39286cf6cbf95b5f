import { z } from 'zod';
import { defineTrigger } from '../triggers/define-trigger.ts';
import { THE_COMMENT } from '../node-uses.ts';
import { beginsAtAction } from '../triggers/event-trigger.ts';
import { matchesMeet } from '../triggers/matches-meet.ts';
import { uniqueList } from '../fields/names.ts';
import { share } from '../triggers/rules-meet.ts';
import type { TriggerRules } from '../triggers/trigger-rules.ts';
import { MATCH_MODES, messageMatchField } from '../triggers/word-match.ts';
import type { MessageMatch } from '../triggers/word-match.ts';

/** Starts a run when somebody comments. Opens no window: it only gives the right to one private reply. */
export interface CommentReceivedParams extends TriggerRules {
  readonly matches: MessageMatch;
  /** Ids of the posts it listens to. Absent: all of them. */
  readonly posts?: readonly string[] | undefined;
}

export const commentReceived = defineTrigger<'comment-received', Pick<CommentReceivedParams, 'matches' | 'posts'>>({
  kind: 'comment-received',
  fields: {
    matches: messageMatchField().default({ mode: 'any' }),
    posts: uniqueList(z.string().trim().min(1).max(100), 100).optional(),
  },
  defaults: { matches: { mode: 'any' } },
  form: [
    { field: 'matches', widget: 'message-match', options: MATCH_MODES, optional: true },
    { field: 'posts', widget: 'words', optional: true },
  ],
  meets: (one, other) =>
    matchesMeet(one.matches, other.matches) &&
    (one.posts === undefined || other.posts === undefined || share(one.posts, other.posts)),
  keeps: () => [{ of: 'comment', key: THE_COMMENT, ports: ['next'] }],
  begins: beginsAtAction('comment', ['messenger', 'instagram']),
});
