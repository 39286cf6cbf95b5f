import type { ErrorRow } from './graph-error.ts';

const GRAPH = 'https://developers.facebook.com/docs/graph-api/guides/error-handling (2026-09-11)';
const LIMITS = 'https://developers.facebook.com/docs/graph-api/overview/rate-limiting (2026-09-11)';

/** Errors of the Graph API itself, alike on every channel. */
export const generalErrors: readonly ErrorRow[] = [
  { code: 1, meaning: 'unknown error, possibly a server error', outcome: 'uncertain', source: GRAPH },
  { code: 2, meaning: 'service temporarily unavailable', outcome: 'later', source: GRAPH },
  { code: 3, meaning: 'the app lacks the capability', outcome: 'alert-admin', source: GRAPH },
  { code: 4, meaning: 'application request limit reached', outcome: 'throttled', source: LIMITS },
  { code: 10, meaning: 'permission not granted or removed', outcome: 'alert-admin', source: GRAPH },
  { code: 17, meaning: 'user request limit reached', outcome: 'throttled', source: LIMITS },
  { code: 32, meaning: 'Page request limit reached', outcome: 'throttled', source: LIMITS },
  { code: 100, meaning: 'invalid parameter', outcome: 'refused', source: GRAPH },
  { code: 102, meaning: 'session expired or access token invalid', outcome: 'reconnect-channel', source: GRAPH },
  { code: 104, meaning: 'an access token is required', outcome: 'reconnect-channel', source: GRAPH },
  { code: 190, meaning: 'access token expired, revoked or invalid', outcome: 'reconnect-channel', source: GRAPH },
  { code: 200, upTo: 299, meaning: 'permission not granted or removed', outcome: 'reconnect-channel', source: GRAPH },
  { code: 341, meaning: 'application limit reached', outcome: 'throttled', source: LIMITS },
  { code: 368, meaning: 'temporarily blocked for policy violations', outcome: 'alert-admin', source: GRAPH },
  { code: 613, meaning: 'calls to this API exceed the rate limit', outcome: 'throttled', source: LIMITS },
];
