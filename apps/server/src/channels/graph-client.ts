import type { GraphAnswer, GraphCall } from './channel-adapter.ts';
import { describeFailure } from './graph-failure.ts';
import { redact } from './redact.ts';

/** Base addresses of the two Graph hosts, without a trailing slash and without the version. */
export interface GraphHosts {
  readonly facebook: string;
  readonly instagram: string;
}

export interface GraphClientOptions extends Partial<GraphHosts> {
  readonly version?: string;
  /** Milliseconds for the whole exchange, the answer's body included. */
  readonly timeoutMs?: number;
}

/** One HTTP exchange for the log: no token in it, and no body field that carries one. */
export interface ExchangeRecord {
  readonly method: GraphCall['method'];
  readonly url: string;
  readonly requestBody: unknown;
  readonly status: number | null;
  readonly responseBody: unknown;
  readonly durationMs: number;
  /** Why no answer came, as a code; null where one came. */
  readonly failure: string | null;
}

export interface GraphExchange {
  /** False only where it is certain that nothing was sent: no address found, connection refused, no handshake. */
  readonly left: boolean;
  /** Null where none came, or none that can be read. */
  readonly answer: GraphAnswer | null;
  readonly record: ExchangeRecord;
}

export interface GraphClient {
  /** Never throws. */
  send(call: GraphCall, accessToken: string): Promise<GraphExchange>;
}

const DEFAULT_HOSTS: GraphHosts = { facebook: 'https://graph.facebook.com', instagram: 'https://graph.instagram.com' };
const GRAPH_VERSION = 'v25.0';

/** Longer than fetch waits for a connection (10 s), so that a connection that never came is told from an answer that never came. */
const DEFAULT_TIMEOUT_MS = 20_000;

/** A client of the Graph API. The token goes into the header: addresses end up in logs of proxies. */
export function createGraphClient(options: GraphClientOptions = {}): GraphClient {
  const hosts: GraphHosts = {
    facebook: withoutSlash(options.facebook ?? DEFAULT_HOSTS.facebook),
    instagram: withoutSlash(options.instagram ?? DEFAULT_HOSTS.instagram),
  };
  const { version = GRAPH_VERSION, timeoutMs = DEFAULT_TIMEOUT_MS } = options;

  async function send(call: GraphCall, accessToken: string): Promise<GraphExchange> {
    const url = `${hosts[call.host]}/${version}${call.path}`;
    const startedAt = performance.now();
    const { left, answer, failure } = await exchange(url, { call, accessToken, timeoutMs });
    const record: ExchangeRecord = {
      method: call.method,
      url,
      requestBody: redact(call.body ?? null),
      status: answer?.status ?? null,
      responseBody: redact(answer?.body ?? null),
      durationMs: Math.round(performance.now() - startedAt),
      failure,
    };
    return { left, answer, record };
  }

  return { send };
}

interface Attempt {
  readonly call: GraphCall;
  readonly accessToken: string;
  readonly timeoutMs: number;
}

type Exchanged = Pick<GraphExchange, 'left' | 'answer'> & Pick<ExchangeRecord, 'failure'>;

async function exchange(url: string, { call, accessToken, timeoutMs }: Attempt): Promise<Exchanged> {
  let response: Response;
  try {
    response = await fetch(url, {
      method: call.method,
      headers: {
        authorization: `Bearer ${accessToken}`,
        accept: 'application/json',
        ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      // A redirect would carry the token to wherever it points.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
  } catch (error) {
    return { ...describeFailure(error), answer: null };
  }
  const body = await readBody(response);
  return {
    left: true,
    answer: { status: response.status, headers: Object.fromEntries(response.headers), body },
    failure: null,
  };
}

/** JSON where it is JSON, else the text; null where the body broke off, which the status line survives. */
async function readBody(response: Response): Promise<unknown> {
  try {
    const text = await response.text();
    return parseOrText(text);
  } catch {
    return null;
  }
}

const LONGEST_TEXT = 2_000;

function parseOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text === '' ? null : text.slice(0, LONGEST_TEXT);
  }
}

function withoutSlash(address: string): string {
  return address.replace(/\/+$/, '');
}
