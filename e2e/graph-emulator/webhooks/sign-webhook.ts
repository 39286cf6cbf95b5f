import { createHmac } from 'node:crypto';

/**
 * Meta writes non-ASCII as lower-case \u escapes and escapes slashes, and signs exactly those bytes: whoever signs a re-serialised body gets it wrong.
 * https://developers.facebook.com/docs/graph-api/webhooks/getting-started
 */
export function webhookBytes(body: unknown): Buffer {
  const json = JSON.stringify(body)
    .replaceAll('/', '\\/')
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return Buffer.from(json, 'ascii');
}

/** The value of `X-Hub-Signature-256`. */
export function signWebhook(bytes: Buffer, appSecret: string): string {
  return `sha256=${createHmac('sha256', appSecret).update(bytes).digest('hex')}`;
}
