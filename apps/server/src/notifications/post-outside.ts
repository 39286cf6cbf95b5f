import http from 'node:http';
import https from 'node:https';
import { useAgent } from 'request-filtering-agent';
import { DeliveryFailure } from './delivery-failure.ts';

export interface OutsideRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const TIMEOUT_MS = 10_000;

/**
 * Posts to an address that an admin typed in. Private, loopback and link-local addresses are refused after the name has
 * been resolved, so a name that points inside is refused too; `allowedPrivateHosts` (`host` or `host:port`) are the
 * operator's exceptions. Redirects are not followed. Throws DeliveryFailure on anything but a 2xx.
 */
export async function postOutside(request: OutsideRequest, allowedPrivateHosts: readonly string[]): Promise<void> {
  const url = new URL(request.url);
  const allowed = allowedPrivateHosts.includes(url.host) || allowedPrivateHosts.includes(url.hostname);
  const status = await post(url, request, allowed);
  if (status < 200 || status >= 300) throw new DeliveryFailure(`http_${status}`, { permanent: status === 410 });
}

function post(url: URL, { headers, body }: OutsideRequest, allowPrivate: boolean): Promise<number> {
  const agent = useAgent(url.href, { allowPrivateIPAddress: allowPrivate, allowMetaIPAddress: allowPrivate });
  const { request: send } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const request = send(
      url,
      {
        method: 'POST',
        agent,
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        // Over all, not between bytes: a receiver that drips would hold the delivery for ever.
        signal: AbortSignal.timeout(TIMEOUT_MS),
      },
      (response) => {
        response.resume();
        response.once('end', () => resolve(response.statusCode ?? 0));
        response.once('error', (error) => reject(toFailure(error)));
      },
    );
    request.once('error', (error) => reject(toFailure(error)));
    request.end(body);
  });
}

function toFailure(error: Error): DeliveryFailure {
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return new DeliveryFailure('timeout');
  if (/is not allowed/i.test(error.message)) return new DeliveryFailure('private_address', { permanent: true });
  return new DeliveryFailure('code' in error ? String(error.code).toLowerCase() : 'connection_failed');
}
