import type { ChannelKind, ConversationDetail } from '../../api/answers.ts';
import type { MessagingWindow } from '../../components/window-state.ts';

/** Whether a person may write now; where not, the rule's reason. */
export type ComposerState =
  | {
      readonly writable: true;
      /** `answer`: the window is shut, but a person may still answer by hand (Messenger and Instagram, 7 days). */
      readonly lane: 'window' | 'answer';
      /** How long it stays possible. */
      readonly window: MessagingWindow;
    }
  | { readonly writable: false; readonly reason: string };

type Rules = Pick<ConversationDetail, 'composer' | 'window' | 'lastMessage'>;

/**
 * What the server said, moved on to `now`: a permission that has ended since is one no longer. The server decides again
 * when the message is really sent.
 */
export function composerState({ composer, window, lastMessage }: Rules, now: number): ComposerState {
  if (!composer.allowed) return { writable: false, reason: composer.reason ?? 'unknown' };
  if (hasEnded(composer.until, now)) return { writable: false, reason: 'window-closed' };
  if (composer.sendMode !== 'message-tag') return { writable: true, lane: 'window', window };
  const answerWindow = { openedAt: lastMessage?.at ?? null, closesAt: composer.until };
  return { writable: true, lane: 'answer', window: answerWindow };
}

/** Whether the answer of the server is from before a moment that changes it. */
export function isOutdated({ composer }: Pick<ConversationDetail, 'composer'>, now: number): boolean {
  return composer.allowed && hasEnded(composer.until, now);
}

function hasEnded(until: string | null, now: number): boolean {
  return until !== null && now >= Date.parse(until);
}

/** The longest text a platform takes: https://developers.facebook.com/documentation/business-messaging/ (2026-09-11). */
const LIMITS: Readonly<Record<ChannelKind, { readonly most: number; readonly unit: 'characters' | 'bytes' }>> = {
  whatsapp: { most: 4_096, unit: 'characters' },
  messenger: { most: 1_999, unit: 'characters' },
  instagram: { most: 1_000, unit: 'bytes' },
};

/** How much longer than its channel takes a text is; 0 where it fits. Instagram counts bytes, so emoji weigh more. */
export function overLimit(text: string, kind: ChannelKind): number {
  const { most, unit } = LIMITS[kind];
  const length = unit === 'bytes' ? new TextEncoder().encode(text).length : text.length;
  return Math.max(0, length - most);
}
