import type { InboundReferral } from '../inbound-event.ts';
import { asId, asObject, asText, type JsonObject } from './read-json.ts';

/**
 * Where a customer of Messenger or Instagram came from. Links are called `SHORTLINK` on one, and on the other by several
 * spellings that all say LINK; a referral without a source is a link where it carries a `ref`.
 * https://developers.facebook.com/documentation/business-messaging/messenger-platform/webhooks/webhook-events/messaging_referrals
 */
export function readMessagingReferral(referral: JsonObject): InboundReferral {
  const source = asText(referral['source']);
  const ref = asText(referral['ref']);
  const adId = asId(referral['ad_id']);
  const headline = asText(asObject(referral['ads_context_data'])?.['ad_title']);
  const productId = asId(asObject(referral['product'])?.['id']);
  const isLink = source === null ? ref !== null : /LINK/i.test(source);
  return {
    from: source === 'ADS' || adId !== null ? 'ad' : isLink ? 'link' : 'other',
    source,
    ref,
    adId,
    ...(headline === null ? {} : { headline }),
    ...(productId === null ? {} : { productId }),
  };
}
