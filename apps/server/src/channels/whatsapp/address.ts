import type { IdentityRef } from '../inbound-event.ts';

/**
 * A business-scoped user id goes into `recipient`: in `to` it is taken for a phone number, and the message is lost
 * without an error. A number without a plus sign may get the business's own country code put before it.
 */
export function addressOf(to: IdentityRef): Readonly<Record<string, string>> {
  if (to.kind === 'bsuid') return { recipient: to.value };
  return { to: /^\d+$/.test(to.value) ? `+${to.value}` : to.value };
}
