import { generalErrors } from '../meta/general-errors.ts';
import type { ErrorRow } from '../meta/graph-error.ts';

const SEND =
  'https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/send-message (2026-09-11)';
const PRIVATE_REPLIES =
  'reported by integrators; https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/private-replies (2026-09-11) names no codes';
const ROUTING =
  'https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/conversation-routing/apis (2026-07-02)';
const LIMITS = 'https://developers.facebook.com/docs/graph-api/overview/rate-limiting (2026-09-11)';

/** The same for both log-ins; they differ in HTTP status and error type only, which say nothing more. */
export const instagramErrors: readonly ErrorRow[] = [
  { code: 10, subcode: 2534022, meaning: 'sent outside of the allowed window', outcome: 'window-closed', source: SEND },
  {
    code: 10,
    subcode: 2018278,
    meaning: 'sent outside of the allowed window (Messenger form)',
    outcome: 'window-closed',
    source: SEND,
  },
  {
    subcode: 2534025,
    meaning: 'the private reply to this comment was already used',
    outcome: 'refused',
    source: PRIVATE_REPLIES,
  },
  { subcode: 2534014, meaning: 'the requested user cannot be found', outcome: 'stop-contact', source: PRIVATE_REPLIES },
  { subcode: 2534001, meaning: 'the thread is archived', outcome: 'refused', source: PRIVATE_REPLIES },
  { subcode: 2534013, meaning: 'private reply refused by rate or policy', outcome: 'refused', source: PRIVATE_REPLIES },
  {
    code: 10,
    subcode: 2018300,
    meaning: 'another app controls the thread',
    outcome: 'await-thread-control',
    source: ROUTING,
  },
  { code: 551, meaning: 'this person is not available', outcome: 'stop-contact', source: SEND },
  { code: 1200, meaning: 'temporary send failure', outcome: 'later', source: SEND },
  { code: 80002, meaning: 'Instagram rate limit of the account reached', outcome: 'throttled', source: LIMITS },
  { code: 80006, meaning: 'Messenger rate limit of the linked Page reached', outcome: 'throttled', source: LIMITS },
  ...generalErrors,
];
