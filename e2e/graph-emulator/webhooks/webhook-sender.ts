import { createHmac } from 'node:crypto';
import { type Packing, packUpdates } from './pack-updates.ts';
import { signWebhook, webhookBytes } from './sign-webhook.ts';
import type { WebhookUpdate } from './webhook-update.ts';

/** One POST to a webhook address and its answer. `status` 0: no answer. */
export interface Delivery {
  readonly accountId: string;
  readonly url: string;
  readonly bytes: Buffer;
  readonly status: number;
  readonly answer: string;
  readonly attempts: number;
}

export interface DeliveryOptions {
  /** `values` (as tightly as Meta packs) unless told. */
  readonly packing?: Packing;
  /** The whole delivery this many times in a row; 1 unless told. */
  readonly times?: number;
  /** Last update first. */
  readonly isReversed?: boolean;
  /** `wrong` signs with another secret; `none` sends no signature at all. */
  readonly signature?: 'right' | 'wrong' | 'none';
  /** Wait for this first. */
  readonly after?: Promise<void>;
}

export interface WebhookSenderSettings {
  readonly appSecret: string;
  readonly webhookUrl: (accountId: string) => string | undefined;
  /** Real milliseconds before each further attempt at a delivery that was not answered with 2xx. Meta tries for days; a test says how long. */
  readonly retryDelaysMs: readonly number[];
}

export interface WebhookSender {
  deliver(updates: readonly WebhookUpdate[], options?: DeliveryOptions): Promise<Delivery[]>;
  /** Any bytes, signed as told: for malformed and oversized bodies. */
  deliverBytes(accountId: string, bytes: Buffer, signature?: DeliveryOptions['signature']): Promise<Delivery>;
  /** The same bytes once more, as Meta repeats them. */
  repeat(delivery: Delivery): Promise<Delivery>;
  /** When nothing is on its way any more. */
  settled(): Promise<void>;
  close(): void;
}

export function createWebhookSender(settings: WebhookSenderSettings): WebhookSender {
  const underWay = new Set<Promise<unknown>>();
  const closing = new AbortController();

  function track<T>(work: Promise<T>): Promise<T> {
    underWay.add(work);
    const forget = () => underWay.delete(work);
    work.then(forget, forget);
    return work;
  }

  async function post(url: string, bytes: Buffer, signature: DeliveryOptions['signature'] = 'right') {
    const secret = signature === 'wrong' ? `${settings.appSecret}?` : settings.appSecret;
    const headers: Record<string, string> = { 'content-type': 'application/json', 'user-agent': 'facebookexternalua' };
    if (signature !== 'none') {
      headers['x-hub-signature-256'] = signWebhook(bytes, secret);
      headers['x-hub-signature'] = `sha1=${createHmac('sha1', secret).update(bytes).digest('hex')}`;
    }
    try {
      const answer = await fetch(url, { method: 'POST', headers, body: new Uint8Array(bytes), signal: closing.signal });
      return { status: answer.status, answer: await answer.text() };
    } catch (error) {
      return { status: 0, answer: String(error) };
    }
  }

  async function attempt(
    accountId: string,
    bytes: Buffer,
    signature?: DeliveryOptions['signature'],
  ): Promise<Delivery> {
    const url = settings.webhookUrl(accountId);
    if (url === undefined) throw new Error(`Account ${accountId} has no webhook address: set one before delivering.`);
    let outcome = await post(url, bytes, signature);
    let attempts = 1;
    for (const delay of settings.retryDelaysMs) {
      if ((outcome.status >= 200 && outcome.status < 300) || closing.signal.aborted) break;
      await new Promise((resume) => setTimeout(resume, delay));
      outcome = await post(url, bytes, signature);
      attempts += 1;
    }
    return { accountId, url, bytes, attempts, ...outcome };
  }

  async function deliver(updates: readonly WebhookUpdate[], options: DeliveryOptions): Promise<Delivery[]> {
    const ordered = options.isReversed === true ? updates.toReversed() : updates;
    const byUrl = new Map<string | undefined, WebhookUpdate[]>();
    for (const update of ordered) {
      const url = settings.webhookUrl(update.accountId);
      byUrl.set(url, [...(byUrl.get(url) ?? []), update]);
    }
    const deliveries: Delivery[] = [];
    await options.after;
    for (let time = 0; time < (options.times ?? 1); time += 1) {
      for (const group of byUrl.values()) {
        for (const body of packUpdates(group, options.packing ?? 'values')) {
          const accountId = group[0]?.accountId ?? '';
          deliveries.push(await attempt(accountId, webhookBytes(body), options.signature));
        }
      }
    }
    return deliveries;
  }

  return {
    deliver: (updates, options = {}) => track(deliver(updates, options)),
    deliverBytes: (accountId, bytes, signature) => track(attempt(accountId, bytes, signature)),
    repeat: (delivery) => track(attempt(delivery.accountId, delivery.bytes)),
    async settled() {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
    close: () => closing.abort(),
  };
}
