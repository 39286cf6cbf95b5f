import fc from 'fast-check';
import type { DecideInput, WindowState } from '../src/index.ts';

export const T0 = 1_795_305_600_000;
export const MINUTE = 60_000;
export const HOUR = 3_600_000;

/** A window that a message opened at this time. */
export function open(at: number): WindowState {
  return { openedAt: at, closesAt: at + 24 * HOUR, openedBy: 'message' };
}

export const aChannel = fc.constantFrom('whatsapp', 'messenger', 'instagram');
export const anAuthor = fc.constantFrom('human', 'bot');
export const aKind = fc.constantFrom(
  'free-form',
  'template',
  'utility-template',
  'private-reply',
  'tagged',
  'one-time-notification',
  'sponsored',
  'recurring-notification',
  'marketing-message',
);

const aTime = fc.integer({ min: T0 - 24 * HOUR, max: T0 + 15 * 24 * HOUR });

/** Any question that can be asked of `decide`. */
export const aDecision: fc.Arbitrary<DecideInput> = fc.record(
  {
    channel: aChannel,
    author: anAuthor,
    kind: aKind,
    tag: fc.constantFrom('HUMAN_AGENT', 'ACCOUNT_UPDATE', 'CUSTOMER_FEEDBACK', 'NON_PROMOTIONAL_SUBSCRIPTION'),
    window: fc.oneof(fc.constant({ openedAt: null, closesAt: null, openedBy: null }), aTime.map(open)),
    now: aTime,
    marginMs: fc.nat(2 * HOUR),
    lastCustomerMessageAt: fc.option(aTime),
    privateReply: fc.record({ commentAt: aTime, used: fc.boolean() }),
  },
  { requiredKeys: ['channel', 'author', 'kind', 'window', 'now'] },
);
