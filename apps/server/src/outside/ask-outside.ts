import http from 'node:http';
import https from 'node:https';
import { useAgent } from 'request-filtering-agent';
import { OutsideFailure } from './outside-failure.ts';

/** A request to an address that somebody typed in. */
export interface OutsideRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** Over all, not between bytes: a system that drips would hold the worker for ever. */
  readonly timeoutMs: number;
  /** How much of the answer is kept; a longer one fails. 0: nothing of it, however long. */
  readonly maxBytes: number;
}

export interface OutsideAnswer {
  readonly status: number;
  readonly body: Buffer;
}

/** They say how the connection is used, which is not the business of whoever writes the request. */
const OF_THE_CONNECTION = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/**
 * Asks a system outside. Private, loopback and link-local addresses are refused after the name has been resolved, so a name that
 * points inside is refused too; `allowedPrivateHosts` (`host` or `host:port`) are the operator's exceptions. Redirects are not
 * followed: what is behind one was not looked at. Any status is an answer. Throws OutsideFailure where none came.
 */
export async function askOutside(
  request: OutsideRequest,
  allowedPrivateHosts: readonly string[],
): Promise<OutsideAnswer> {
  const url = URL.parse(request.url);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    throw new OutsideFailure('not_an_address', { permanent: true });
  }
  const allowPrivate = allowedPrivateHosts.includes(url.host) || allowedPrivateHosts.includes(url.hostname);
  const agent = useAgent(url.href, { allowPrivateIPAddress: allowPrivate, allowMetaIPAddress: allowPrivate });
  const { promise, resolve, reject } = Promise.withResolvers<OutsideAnswer>();
  const fail = (error: Error) => reject(toFailure(error));
  try {
    const outgoing = (url.protocol === 'https:' ? https : http).request(url, {
      method: request.method,
      agent,
      headers: headersOf(request),
      signal: AbortSignal.timeout(request.timeoutMs),
    });
    outgoing.once('error', fail);
    outgoing.once('response', (response) => {
      read(response, request.maxBytes).then(resolve, (error: Error) => {
        outgoing.destroy();
        fail(error);
      });
    });
    outgoing.end(request.body ?? undefined);
  } catch (error) {
    // A header that cannot be one is refused before anything is sent.
    if (error instanceof TypeError) throw new OutsideFailure('not_a_request', { permanent: true });
    throw error;
  }
  return promise;
}

function headersOf({ headers, body }: OutsideRequest): Record<string, string | number> {
  const own = Object.entries(headers).filter(([name]) => !OF_THE_CONNECTION.has(name.toLowerCase()));
  return { ...Object.fromEntries(own), ...(body === null ? {} : { 'content-length': Buffer.byteLength(body) }) };
}

async function read(response: http.IncomingMessage, maxBytes: number): Promise<OutsideAnswer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    if (maxBytes === 0) continue;
    size += chunk.length;
    if (size > maxBytes) throw new OutsideFailure('too_large', { permanent: true });
    chunks.push(chunk);
  }
  return { status: response.statusCode ?? 0, body: Buffer.concat(chunks) };
}

function toFailure(error: Error): OutsideFailure {
  if (error instanceof OutsideFailure) return error;
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return new OutsideFailure('timeout');
  if (/is not allowed/i.test(error.message)) return new OutsideFailure('private_address', { permanent: true });
  return new OutsideFailure('code' in error ? String(error.code).toLowerCase() : 'connection_failed');
}
