import { generalErrors } from '../meta/general-errors.ts';
import type { ErrorRow } from '../meta/graph-error.ts';

const ERRORS =
  'https://developers.facebook.com/documentation/business-messaging/messenger-platform/error-codes (2026-03-18)';
const SEND =
  'https://developers.facebook.com/documentation/business-messaging/messenger-platform/send-messages (2026-09-11)';
const CHANGELOG =
  'https://developers.facebook.com/documentation/business-messaging/messenger-platform/changelog/rss/ (2026-06-30)';
const ROUTING =
  'https://developers.facebook.com/documentation/business-messaging/messenger-platform/conversation-routing (2025-09-24)';
const LIMITS =
  'https://developers.facebook.com/documentation/business-messaging/messenger-platform/overview/rate-limiting (2026-03-23)';
const PRIVATE_REPLIES =
  'reported by integrators for the older private_replies edge; https://developers.facebook.com/documentation/business-messaging/messenger-platform/discovery/private-replies (2026-04-16) names no codes';

/** Code 10 alone may be a plain permission error: only these subcodes speak of the window. */
export const messengerErrors: readonly ErrorRow[] = [
  {
    code: 10,
    subcode: 2018278,
    meaning: 'sent outside of the allowed window',
    outcome: 'window-closed',
    source: ERRORS,
  },
  {
    code: 10,
    subcode: 2018065,
    meaning: 'sent outside of the allowed window (older form)',
    outcome: 'window-closed',
    source: ERRORS,
  },
  { subcode: 1545041, meaning: 'messaging window closed', outcome: 'window-closed', source: SEND },
  {
    code: 10,
    subcode: 2018108,
    meaning: 'this person cannot receive messages now',
    outcome: 'stop-contact',
    source: SEND,
  },
  { code: 551, meaning: 'this person is not available', outcome: 'stop-contact', source: ERRORS },
  { code: 100, subcode: 2018001, meaning: 'no matching user found', outcome: 'stop-contact', source: ERRORS },
  {
    code: 10,
    subcode: 2018300,
    meaning: 'another app controls the thread',
    outcome: 'await-thread-control',
    source: ROUTING,
  },
  {
    code: 10,
    subcode: 1893063,
    meaning: 'the Page is temporarily restricted from sending',
    outcome: 'alert-admin',
    source: CHANGELOG,
  },
  { code: 100, subcode: 1893061, meaning: 'message tag no longer supported', outcome: 'refused', source: SEND },
  {
    code: 200,
    subcode: 2018028,
    meaning: 'the app may only message people with a role on it',
    outcome: 'alert-admin',
    source: ERRORS,
  },
  {
    code: 10900,
    meaning: 'the comment or post has had its private reply',
    outcome: 'refused',
    source: PRIVATE_REPLIES,
  },
  {
    code: 10903,
    meaning: 'the comment or post allows no private reply any more',
    outcome: 'refused',
    source: PRIVATE_REPLIES,
  },
  { code: 1200, meaning: 'temporary send failure', outcome: 'later', source: ERRORS },
  { code: 80006, meaning: 'Messenger rate limit of the Page reached', outcome: 'throttled', source: LIMITS },
  ...generalErrors,
];
