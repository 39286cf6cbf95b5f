import { z } from 'zod';
import { PUNCTUALITY_MS } from '../../analysis/window-proof/window-clock.ts';
import { durationField, durationToMs } from '../../duration/duration.ts';
import { defineTrigger } from '../triggers/define-trigger.ts';
import { mayMeet } from '../triggers/event-trigger.ts';
import type { TriggerRules } from '../triggers/trigger-rules.ts';

const MOMENTS = ['exact', 'last-working-moment'] as const;

/** Starts a run before this very conversation's messaging window closes. */
export interface WindowClosingParams extends TriggerRules {
  /** ISO-8601 duration before the window closes. */
  readonly before: string;
  /**
   * `last-working-moment`: planned back to the last time somebody works before then, so that a window that closes on Sunday at
   * 03:00 warns on Friday. Where no such time is left, nothing can be done in time, and the history says so.
   */
  readonly moment: (typeof MOMENTS)[number];
}

export const windowClosing = defineTrigger<'window-closing', Pick<WindowClosingParams, 'before' | 'moment'>>({
  kind: 'window-closing',
  fields: { before: durationField(), moment: z.enum(MOMENTS).default('exact') },
  defaults: { before: 'PT1H', moment: 'last-working-moment' },
  form: [
    { field: 'before', widget: 'duration' },
    { field: 'moment', widget: 'choice', options: MOMENTS },
  ],
  meets: (one, other) => one.moment === other.moment && durationToMs(one.before) === durationToMs(other.before),
  begins({ before, moment, channels }, { channel, windowMs }) {
    if (!mayMeet(channels, channel)) return null;
    const planned = Math.max(0, windowMs - durationToMs(before));
    return { minMs: moment === 'exact' ? planned : 0, maxMs: planned + PUNCTUALITY_MS };
  },
});
