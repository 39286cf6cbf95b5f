import type { InboundEvent } from '../inbound-event.ts';
import type { ParseContext } from '../meta/parse-context.ts';
import { type MessagingPlatform, parseMessaging } from '../meta/parse-messaging.ts';
import { readFeedChange } from './feed.ts';

const messenger: MessagingPlatform = {
  object: 'page',
  dialect: {
    identityKind: 'psid',
    echoNamesApp: true,
    // m.me links say SHORTLINK; ads, the discover tab and codes are not on the list of what opens a window.
    isLink: (referral) => referral['source'] === 'SHORTLINK',
  },
  readChange: readFeedChange,
};

/** Every messaging event, standby event, comment and post of a Page's webhook body. */
export function parseMessenger(body: unknown, context: ParseContext): readonly InboundEvent[] {
  return parseMessaging(body, { platform: messenger, context });
}
