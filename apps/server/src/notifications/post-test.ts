import type { webhookEndpoints } from '../database/schema/index.ts';
import type { Services } from '../services.ts';
import { postOutside } from './post-outside.ts';
import { postSigned } from './post-signed.ts';

/** Tells a receiver that it can be reached, in the form in which it will be told everything else. Throws DeliveryFailure. */
export async function postTest(services: Services, endpoint: typeof webhookEndpoints.$inferSelect): Promise<void> {
  if (endpoint.kind === 'slack') {
    const headers = { 'content-type': 'application/json', 'user-agent': 'Janela' };
    const body = JSON.stringify({ text: 'Janela ✓' });
    return postOutside({ url: endpoint.url, headers, body }, services.config.allowedPrivateHosts);
  }
  const timestamp = new Date(services.clock.now()).toISOString();
  const body = { type: 'webhook.test', timestamp, data: { webhookEndpointId: endpoint.id } };
  return postSigned(services, { endpoint, id: services.newId(), body });
}
