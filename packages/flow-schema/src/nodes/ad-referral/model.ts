import { z } from 'zod';
import { UNKNOWN_CLOCK } from '../../analysis/window-proof/window-clock.ts';
import { defineTrigger } from '../triggers/define-trigger.ts';
import { mayMeet } from '../triggers/event-trigger.ts';
import { uniqueList } from '../fields/names.ts';
import { share } from '../triggers/rules-meet.ts';
import type { TriggerRules } from '../triggers/trigger-rules.ts';

const FROM = ['any', 'ad', 'link'] as const;

/** Starts a run when the customer comes by an ad that leads to a chat, or by a link with a reference (m.me, ig.me, wa.me). */
export interface AdReferralParams extends TriggerRules {
  readonly from: (typeof FROM)[number];
  /** References of links, or ids of ads. Absent: all of them. */
  readonly refs?: readonly string[] | undefined;
}

export const adReferral = defineTrigger<'ad-referral', Pick<AdReferralParams, 'from' | 'refs'>>({
  kind: 'ad-referral',
  fields: {
    from: z.enum(FROM).default('any'),
    refs: uniqueList(z.string().trim().min(1).max(200), 100).optional(),
  },
  defaults: { from: 'any' },
  form: [
    { field: 'from', widget: 'choice', options: FROM },
    { field: 'refs', widget: 'words', optional: true },
  ],
  onMessage: () => 'some',
  meets: (one, other) =>
    (one.from === 'any' || other.from === 'any' || one.from === other.from) &&
    (one.refs === undefined || other.refs === undefined || share(one.refs, other.refs)),
  // A link that leads into a new thread opens nothing before the customer writes.
  begins: ({ channels }, { channel }) => (mayMeet(channels, channel) ? UNKNOWN_CLOCK : null),
});
