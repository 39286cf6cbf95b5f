import { generalErrors } from '../meta/general-errors.ts';
import type { ErrorRow } from '../meta/graph-error.ts';

const ERRORS =
  'https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes (2026-09-11)';

/** One message in 6 seconds to one recipient. */
const PAIR_RATE_MS = 6_000;

/** Read by `code` alone, as Meta asks: titles and subcodes change. The same codes come in answers and in failed statuses. */
export const whatsappErrors: readonly ErrorRow[] = [
  { code: 0, meaning: 'access token could not be authenticated', outcome: 'reconnect-channel', source: ERRORS },
  { code: 33, meaning: 'the business phone number has been deleted', outcome: 'reconnect-channel', source: ERRORS },
  {
    code: 470,
    meaning: 'more than 24 hours since the customer last wrote (on-premises ancestor of 131047)',
    outcome: 'window-closed',
    source: ERRORS,
  },
  { code: 80007, meaning: 'rate limit of the WhatsApp Business Account reached', outcome: 'throttled', source: ERRORS },
  { code: 130403, meaning: 'the business has blocked this user', outcome: 'stop-contact', source: ERRORS },
  { code: 130429, meaning: 'throughput limit reached', outcome: 'throttled', source: ERRORS },
  { code: 130472, meaning: 'this user is part of an experiment', outcome: 'refused', source: ERRORS },
  {
    code: 130497,
    meaning: 'the business may not message people of this country',
    outcome: 'alert-admin',
    source: ERRORS,
  },
  { code: 131000, meaning: 'the message failed to send, unknown error', outcome: 'later', source: ERRORS },
  { code: 131005, meaning: 'permission not granted or removed', outcome: 'reconnect-channel', source: ERRORS },
  { code: 131008, meaning: 'a required parameter is missing', outcome: 'refused', source: ERRORS },
  { code: 131009, meaning: 'a parameter has an invalid value', outcome: 'refused', source: ERRORS },
  { code: 131016, meaning: 'service temporarily unavailable', outcome: 'later', source: ERRORS },
  { code: 131021, meaning: 'sender and recipient are the same number', outcome: 'refused', source: ERRORS },
  {
    code: 131026,
    meaning: 'undeliverable: not on WhatsApp, an old client, or terms not accepted',
    outcome: 'refused',
    source: ERRORS,
  },
  {
    code: 131030,
    meaning: 'the recipient is not in the allowed list of a test number',
    outcome: 'alert-admin',
    source: ERRORS,
  },
  { code: 131031, meaning: 'the business account is locked', outcome: 'alert-admin', source: ERRORS },
  { code: 131037, meaning: 'the number needs an approved display name', outcome: 'alert-admin', source: ERRORS },
  { code: 131042, meaning: 'payment method missing or not eligible', outcome: 'alert-admin', source: ERRORS },
  { code: 131045, meaning: 'the number is not registered', outcome: 'reconnect-channel', source: ERRORS },
  {
    code: 131047,
    meaning: 'more than 24 hours since the customer last wrote',
    outcome: 'window-closed',
    source: ERRORS,
  },
  {
    code: 131048,
    meaning: 'spam limit reached: too many messages were blocked or reported',
    outcome: 'alert-admin',
    source: ERRORS,
  },
  { code: 131049, meaning: 'not delivered, to keep the ecosystem healthy', outcome: 'refused', source: ERRORS },
  {
    code: 131050,
    meaning: 'the user has stopped marketing messages of this business',
    outcome: 'stop-contact',
    source: ERRORS,
  },
  { code: 131051, meaning: 'message type not supported', outcome: 'refused', source: ERRORS },
  { code: 131052, meaning: 'media of the user could not be downloaded', outcome: 'refused', source: ERRORS },
  { code: 131053, meaning: 'media could not be uploaded', outcome: 'later', source: ERRORS },
  {
    code: 131056,
    meaning: 'too many messages to this one recipient in a short time',
    outcome: 'throttled',
    afterMs: PAIR_RATE_MS,
    source: ERRORS,
  },
  { code: 131057, meaning: 'the account is in maintenance mode', outcome: 'throttled', source: ERRORS },
  {
    code: 131062,
    meaning: 'business-scoped user ids are not supported for this message',
    outcome: 'refused',
    source: ERRORS,
  },
  { code: 131064, meaning: 'limit of this class of templates reached', outcome: 'alert-admin', source: ERRORS },
  { code: 132000, meaning: 'number of template parameters does not match', outcome: 'refused', source: ERRORS },
  {
    code: 132001,
    meaning: 'template does not exist in this language or is not approved',
    outcome: 'refused',
    source: ERRORS,
  },
  { code: 132005, meaning: 'template text too long with its parameters', outcome: 'refused', source: ERRORS },
  { code: 132007, meaning: 'template content violates a policy', outcome: 'refused', source: ERRORS },
  { code: 132012, meaning: 'template parameter has the wrong format', outcome: 'refused', source: ERRORS },
  { code: 132015, meaning: 'template is paused for low quality', outcome: 'alert-admin', source: ERRORS },
  { code: 132016, meaning: 'template is disabled for low quality', outcome: 'alert-admin', source: ERRORS },
  { code: 132068, meaning: 'flow is blocked', outcome: 'refused', source: ERRORS },
  { code: 132069, meaning: 'flow is throttled', outcome: 'later', source: ERRORS },
  { code: 133004, meaning: 'server temporarily unavailable', outcome: 'later', source: ERRORS },
  {
    code: 133010,
    meaning: 'the number is not registered on the platform',
    outcome: 'reconnect-channel',
    source: ERRORS,
  },
  { code: 135000, meaning: 'unknown error with the request parameters', outcome: 'refused', source: ERRORS },
  ...generalErrors,
];
