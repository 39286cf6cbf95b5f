import fc from 'fast-check';
import type { DecideInput, WindowState } from '../src/index.ts';

export const T0 = 1_795_305_600_000;
export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

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
export const aTag = fc.constantFrom(
  'HUMAN_AGENT',
  'ACCOUNT_UPDATE',
  'CONFIRMED_EVENT_UPDATE',
  'POST_PURCHASE_UPDATE',
  'CUSTOMER_FEEDBACK',
  'NON_PROMOTIONAL_SUBSCRIPTION',
);

/** Moments around T0, close to an edge more often than chance would have it. */
const EDGES = [0, DAY - MINUTE, DAY, 7 * DAY - MINUTE, 7 * DAY];
const aTime = fc.oneof(
  fc.integer({ min: T0 - DAY, max: T0 + 15 * DAY }),
  fc.tuple(fc.constantFrom(...EDGES), fc.integer({ min: -2, max: 2 })).map(([edge, off]) => T0 + edge + off),
);

const aWindow: fc.Arbitrary<WindowState> = fc.oneof(
  fc.constant({ openedAt: null, closesAt: null, openedBy: null }),
  fc.constant(open(T0)),
  fc
    .tuple(aTime, fc.constantFrom('message', 'reaction', 'postback', 'ad-message'))
    .map(([at, openedBy]) => ({ ...open(at), openedBy })),
);

/** Any question that can be asked of `decide`. */
export const aDecision: fc.Arbitrary<DecideInput> = fc.record(
  {
    channel: aChannel,
    author: anAuthor,
    kind: aKind,
    tag: aTag,
    window: aWindow,
    now: aTime,
    marginMs: fc.oneof(fc.constant(0), fc.nat(2 * HOUR)),
    lastCustomerMessageAt: fc.option(aTime),
    privateReply: fc.record({ commentAt: aTime, used: fc.boolean() }),
  },
  { requiredKeys: ['channel', 'author', 'kind', 'window', 'now'] },
);
