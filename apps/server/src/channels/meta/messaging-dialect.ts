import type { IdentityRef } from '../inbound-event.ts';
import type { JsonObject } from './read-json.ts';

/** Where Messenger and Instagram differ in the one shape of messaging event they share. */
export interface MessagingDialect {
  /** Whom a scoped id belongs to. */
  readonly identityKind: Extract<IdentityRef['kind'], 'psid' | 'igsid'>;
  /** Whether an echo names the app that sent it. Where it does not, only the outbox can tell its own. */
  readonly echoNamesApp: boolean;
  /** Whether a referral is one of those that let the business write: a link the customer followed, not an ad. */
  readonly isLink: (referral: JsonObject) => boolean;
}
