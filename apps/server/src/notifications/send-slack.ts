import type { Services } from '../services.ts';
import { composeDelivery } from './compose-delivery.ts';
import { DeliveryFailure } from './delivery-failure.ts';
import type { ConsoleLinks } from './links.ts';
import { loadEndpoint } from './load-delivery.ts';
import type { Send } from './send.ts';
import { postOutside } from './post-outside.ts';

/**
 * Tells a team chat. `{text}` is all that the incoming webhooks of Slack, Mattermost, Rocket.Chat and Google Chat have in common.
 * https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks (read 2026-11-23)
 */
export function createSlackSender({ config, clock, db }: Services, links: ConsoleLinks): Send {
  return async function send(loaded) {
    const endpoint = await loadEndpoint(db, loaded.delivery.targetId);
    if (!endpoint?.enabled) throw new DeliveryFailure('no_endpoint', { permanent: true });
    // A channel has many readers, so it is told in the account's language.
    const mail = composeDelivery(loaded, { locale: loaded.account.locale, now: clock.now(), links });
    await postOutside(
      {
        url: endpoint.url,
        headers: { 'content-type': 'application/json', 'user-agent': 'Janela' },
        body: JSON.stringify({ text: `*${escapeSlack(mail.subject)}*\n${escapeSlack(mail.text)}` }),
      },
      config.allowedPrivateHosts,
    );
  };
}

/** Nothing a customer wrote may call the whole channel or become a link: https://docs.slack.dev/messaging/formatting-message-text */
function escapeSlack(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
