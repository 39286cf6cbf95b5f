import { reopened } from '../../analysis/window-proof/window-clock.ts';
import { defineTrigger } from '../triggers/define-trigger.ts';
import { mayMeet } from '../triggers/event-trigger.ts';
import { matchesMeet } from '../triggers/matches-meet.ts';
import type { TriggerRules } from '../triggers/trigger-rules.ts';
import { MATCH_MODES, messageMatchField } from '../triggers/word-match.ts';
import type { MessageMatch } from '../triggers/word-match.ts';
import { keywordsFromText } from './migrations.ts';

/** Starts a run when the customer writes. */
export interface MessageReceivedParams extends TriggerRules {
  readonly matches: MessageMatch;
}

export const messageReceived = defineTrigger<'message-received', Pick<MessageReceivedParams, 'matches'>>({
  kind: 'message-received',
  fields: { matches: messageMatchField().default({ mode: 'any' }) },
  defaults: { matches: { mode: 'any' } },
  form: [{ field: 'matches', widget: 'message-match', options: MATCH_MODES, optional: true }],
  onMessage: ({ matches: { mode } }) => (mode === 'any' || mode === 'first' ? 'any' : null),
  meets: (one, other) => matchesMeet(one.matches, other.matches),
  begins: ({ channels }, { channel }) => (mayMeet(channels, channel) ? reopened() : null),
  migrations: [keywordsFromText],
});
