import { randomBytes } from 'node:crypto';

export interface SubscriptionAnswer {
  readonly status: number;
  readonly body: string;
  /** 200 with the challenge as the whole body: what Meta asks for. */
  readonly isVerified: boolean;
}

/** The handshake of https://developers.facebook.com/docs/graph-api/webhooks/getting-started. */
export async function verifySubscription(webhookUrl: string, verifyToken: string): Promise<SubscriptionAnswer> {
  const challenge = BigInt(`0x${randomBytes(4).toString('hex')}`).toString();
  const url = new URL(webhookUrl);
  url.searchParams.set('hub.mode', 'subscribe');
  url.searchParams.set('hub.challenge', challenge);
  url.searchParams.set('hub.verify_token', verifyToken);
  const answer = await fetch(url);
  const body = await answer.text();
  return { status: answer.status, body, isVerified: answer.status === 200 && body === challenge };
}
