import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

const HEADER = /^sha256=([0-9a-f]{64})$/i;

export interface SignedBody {
  /** The bytes as they came: the signature is over them, not over what they parse to. */
  readonly rawBody: Buffer;
  /** `X-Hub-Signature-256`. */
  readonly header: string | undefined;
  readonly appSecret: string;
}

/**
 * Whether the body was signed with this app's secret. Constant time; false for a malformed header.
 * https://developers.facebook.com/docs/graph-api/webhooks/getting-started (2026-09-11)
 */
export function verifyMetaSignature({ rawBody, header, appSecret }: SignedBody): boolean {
  const given = header === undefined ? undefined : HEADER.exec(header)?.[1];
  // Anyone can sign with an empty secret.
  if (given === undefined || appSecret === '') return false;
  const expected = createHmac('sha256', appSecret).update(rawBody).digest();
  return timingSafeEqual(Buffer.from(given, 'hex'), expected);
}

const LONGEST_CHALLENGE = 1_000;

/**
 * The challenge to answer with where the subscription handshake carries our verify token, else null (answer 403).
 * `query` holds `hub.mode`, `hub.verify_token` and `hub.challenge`.
 */
export function verifyHandshake(query: Readonly<Record<string, unknown>>, verifyToken: string): string | null {
  const token = query['hub.verify_token'];
  const challenge = query['hub.challenge'];
  if (query['hub.mode'] !== 'subscribe' || typeof token !== 'string' || verifyToken === '') return null;
  if (typeof challenge !== 'string' || challenge === '' || challenge.length > LONGEST_CHALLENGE) return null;
  return timingSafeEqual(digest(token), digest(verifyToken)) ? challenge : null;
}

/** Makes two texts of any length comparable in constant time. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
