const hour = 3_600_000;

/** https://developers.facebook.com/documentation/business-messaging/messenger-platform/send-messages and …/whatsapp/messages/send-messages, 2026-09-11. */
const standardWindowMs = 24 * hour;
/** HUMAN_AGENT and private replies: 7 days, …/messenger-platform/policy, 2026-09-11. */
export const sevenDaysMs = 7 * 24 * hour;

interface Opening {
  openedAt: number;
  lastMessageAt: number | null;
}

/** Who may be written to, per account and person. Counted from the customer's own timestamps, whenever the webhook arrives. */
export interface MessagingWindows {
  open(
    accountId: string,
    personIds: readonly string[],
    action: { readonly at: number; readonly isMessage: boolean },
  ): void;
  isOpen(accountId: string, personId: string, now: number): boolean;
  /** For the HUMAN_AGENT tag: a message, not merely an action, within the last 7 days. */
  isWithinHumanAgentPeriod(accountId: string, personId: string, now: number): boolean;
  isKnown(accountId: string, personId: string): boolean;
  closesAt(accountId: string, personId: string): number | null;
}

export function createMessagingWindows(): MessagingWindows {
  const openings = new Map<string, Opening>();
  const keyOf = (accountId: string, personId: string) => `${accountId} ${personId}`;
  const find = (accountId: string, personId: string) => openings.get(keyOf(accountId, personId));
  const isYounger = (at: number | null | undefined, now: number, limit: number) =>
    at !== null && at !== undefined && now - at < limit;

  return {
    open(accountId, personIds, { at, isMessage }) {
      for (const personId of personIds) {
        const before = find(accountId, personId);
        openings.set(keyOf(accountId, personId), {
          openedAt: Math.max(at, before?.openedAt ?? at),
          lastMessageAt: isMessage ? Math.max(at, before?.lastMessageAt ?? at) : (before?.lastMessageAt ?? null),
        });
      }
    },
    isOpen: (accountId, personId, now) => isYounger(find(accountId, personId)?.openedAt, now, standardWindowMs),
    isWithinHumanAgentPeriod: (accountId, personId, now) =>
      isYounger(find(accountId, personId)?.lastMessageAt, now, sevenDaysMs),
    isKnown: (accountId, personId) => openings.has(keyOf(accountId, personId)),
    closesAt(accountId, personId) {
      const opening = find(accountId, personId);
      return opening === undefined ? null : opening.openedAt + standardWindowMs;
    },
  };
}
