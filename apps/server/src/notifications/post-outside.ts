import { askOutside } from '../outside/ask-outside.ts';
import { OutsideFailure } from '../outside/outside-failure.ts';
import { DeliveryFailure } from './delivery-failure.ts';

export interface OutsidePost {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const TIMEOUT_MS = 10_000;

/**
 * Posts to an address that an admin typed in: see `askOutside` for which are refused. Throws DeliveryFailure on anything but a
 * 2xx.
 */
export async function postOutside(post: OutsidePost, allowedPrivateHosts: readonly string[]): Promise<void> {
  const status = await statusOf(post, allowedPrivateHosts);
  if (status < 200 || status >= 300) throw new DeliveryFailure(`http_${status}`, { permanent: status === 410 });
}

async function statusOf(post: OutsidePost, allowedPrivateHosts: readonly string[]): Promise<number> {
  // Of what a receiver answers only the status says something.
  const request = { ...post, method: 'POST', timeoutMs: TIMEOUT_MS, maxBytes: 0 };
  try {
    return (await askOutside(request, allowedPrivateHosts)).status;
  } catch (error) {
    if (error instanceof OutsideFailure) throw new DeliveryFailure(error.code, { permanent: error.permanent });
    throw error;
  }
}
