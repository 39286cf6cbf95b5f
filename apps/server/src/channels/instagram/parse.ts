import type { InboundEvent } from '../inbound-event.ts';
import type { ParseContext } from '../meta/parse-context.ts';
import { type MessagingPlatform, parseMessaging } from '../meta/parse-messaging.ts';
import { readInstagramChange } from './comments.ts';

const instagram: MessagingPlatform = {
  object: 'instagram',
  dialect: {
    identityKind: 'igsid',
    echoNamesApp: false,
    // An ig.me link; its source has been spelled in several ways, an ad's only in one.
    isLink: (referral) => referral['source'] !== 'ADS' && !Object.hasOwn(referral, 'ad_id'),
  },
  readChange: readInstagramChange,
};

/** Every messaging event, standby event, comment and mention of an Instagram account's webhook body. */
export function parseInstagram(body: unknown, context: ParseContext): readonly InboundEvent[] {
  return parseMessaging(body, { platform: instagram, context });
}
