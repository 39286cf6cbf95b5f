import type { InboundReferral } from '../inbound-event.ts';
import { asId, asText, type JsonObject } from '../meta/read-json.ts';

/**
 * What led a customer here: `source_type` is `ad` or `post`, and only an ad has a click id. Links (wa.me) carry words to
 * send and no reference.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages (2026-05-21)
 */
export function readWhatsAppReferral(referral: JsonObject): InboundReferral {
  const source = asText(referral['source_type']);
  const clickId = asText(referral['ctwa_clid']);
  const headline = asText(referral['headline']);
  const isAd = source === 'ad' || clickId !== null;
  return {
    from: isAd ? 'ad' : 'other',
    source,
    ref: null,
    adId: isAd ? asId(referral['source_id']) : null,
    ...(headline === null ? {} : { headline }),
    ...(clickId === null ? {} : { clickId }),
  };
}
