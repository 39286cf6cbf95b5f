import { z } from 'zod';
import { PUNCTUALITY_MS, UNKNOWN_CLOCK } from '../../analysis/window-proof/window-clock.ts';
import { durationField, durationToMs } from '../../duration/duration.ts';
import { defineTrigger } from '../triggers/define-trigger.ts';
import { mayMeet } from '../triggers/event-trigger.ts';
import type { TriggerRules } from '../triggers/trigger-rules.ts';

const SINCE = ['inbound', 'seen'] as const;
const REPEATS = ['once-per-episode', 'after-each-message'] as const;

/** Starts a run when a while has passed in silence. */
export interface NoReplyParams extends TriggerRules {
  /** ISO-8601 duration, by the provider's clock. */
  readonly after: string;
  /**
   * `inbound`: since the customer's last message, while nobody has answered it. `seen`: since the customer read what was last
   * written to them, while they have not answered.
   */
  readonly since: (typeof SINCE)[number];
  /**
   * `once-per-episode`: once, until somebody answers. `after-each-message`: again after each newer message of the customer,
   * so that the window this message opened is not lost either.
   */
  readonly repeat: (typeof REPEATS)[number];
}

export const noReply = defineTrigger<'no-reply', Pick<NoReplyParams, 'after' | 'since' | 'repeat'>>({
  kind: 'no-reply',
  fields: {
    after: durationField(),
    since: z.enum(SINCE).default('inbound'),
    repeat: z.enum(REPEATS).default('once-per-episode'),
  },
  defaults: { after: 'PT23H', since: 'inbound', repeat: 'once-per-episode' },
  form: [
    { field: 'after', widget: 'duration' },
    { field: 'since', widget: 'choice', options: SINCE, optional: true },
    { field: 'repeat', widget: 'choice', options: REPEATS },
  ],
  meets: (one, other) => one.since === other.since && durationToMs(one.after) === durationToMs(other.after),
  begins({ after, since, channels }, { channel }) {
    if (!mayMeet(channels, channel)) return null;
    if (since === 'seen') return UNKNOWN_CLOCK;
    return { minMs: 0, maxMs: durationToMs(after) + PUNCTUALITY_MS };
  },
});
