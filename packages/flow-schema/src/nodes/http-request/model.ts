import { z } from 'zod';
import { later, PUNCTUALITY_MS } from '../../analysis/window-proof/window-clock.ts';
import { durationField, durationToMs } from '../../duration/duration.ts';
import { textTemplateField } from '../../text-template/text-template.ts';
import { defineNode } from '../node-model.ts';
import { keyField } from '../fields/names.ts';
import { webAddressField } from '../fields/web-address.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const LONGEST_BODY = 10_000;
/** Waits between attempts double from this, in milliseconds: the host keeps to it, and the window proof counts it. */
export const FIRST_RETRY_MS = 2_000;
/** The host answers in any case; this long after its last attempt it is not expected to any more. */
const LAST_RESORT_MS = 60_000;

/** Asks another system, and goes on when it has answered. Private addresses are refused. */
export interface HttpRequestParams {
  readonly method: (typeof METHODS)[number];
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as it stands, with what the variables hold; absent: nothing is sent. */
  readonly body?: string | undefined;
  /** ISO-8601 for one attempt. */
  readonly timeout: string;
  /** How often it is tried again where no answer came, or one that says try later (429, 5xx). */
  readonly retries: number;
  /** What is kept of a JSON answer: name of the answer → path in it, such as `order.items[0].price`. */
  readonly keep: Readonly<Record<string, string>>;
}

/** The longest a run waits for an answer, in milliseconds: every attempt, the pauses between them, and a while for the host. */
export function longestRequestMs({ timeout, retries }: Pick<HttpRequestParams, 'timeout' | 'retries'>): number {
  return durationToMs(timeout) * (retries + 1) + FIRST_RETRY_MS * (2 ** retries - 1) + LAST_RESORT_MS;
}

const headerName = z.string().regex(/^[A-Za-z0-9-]{1,60}$/);

export const httpRequest = defineNode<'http-request', HttpRequestParams>({
  kind: 'http-request',
  family: 'data',
  params: z.strictObject({
    method: z.enum(METHODS),
    url: webAddressField(),
    headers: z.record(headerName, textTemplateField(2_000)).default({}),
    body: textTemplateField(LONGEST_BODY).optional(),
    timeout: durationField().default('PT10S'),
    retries: z.int().min(0).max(5).default(1),
    keep: z.record(keyField(), z.string().trim().min(1).max(200)).default({}),
  }),
  defaults: { method: 'GET', url: '', headers: {}, timeout: 'PT10S', retries: 1, keep: {} },
  ports: () => [{ id: 'ok' }, { id: 'failed' }, { id: 'timed-out' }],
  waits: true,
  // A system that refuses does so at once: asked in a loop, it would be asked as fast as it can refuse.
  hurries: true,
  form: [
    { field: 'method', widget: 'choice', options: METHODS },
    { field: 'url', widget: 'address' },
    { field: 'headers', widget: 'pairs', optional: true },
    { field: 'body', widget: 'message', optional: true, limit: LONGEST_BODY },
    { field: 'keep', widget: 'pairs', optional: true, namesOf: 'answers' },
    { field: 'timeout', widget: 'duration' },
    { field: 'retries', widget: 'number', limit: 5 },
  ],
  references: () => [],
  transfer({ timeout, retries }, clock) {
    const after = later(clock, longestRequestMs({ timeout, retries }) + PUNCTUALITY_MS);
    return { ok: after, failed: after, 'timed-out': after };
  },
  keeps: ({ keep }) => Object.keys(keep).map((key) => ({ of: 'answer', key, ports: ['ok'] })),
  mustLeadOn: () => ['ok', 'failed', 'timed-out'],
  migrations: [],
});
