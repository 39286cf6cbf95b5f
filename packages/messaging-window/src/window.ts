import { ruleById, type RuleId } from './rules/rule-pack.ts';
import type { ChannelKind, CustomerAction, EpochMs, WindowPhase, WindowState } from './types.ts';

const HOUR_MS = 3_600_000;

export const NEVER_OPENED: WindowState = { openedAt: null, closesAt: null, openedBy: null };

interface Opening {
  readonly lengthMs: number;
  readonly actions: ReadonlySet<CustomerAction>;
}

function openingOf(id: RuleId & `${ChannelKind}.window`): Opening {
  const { hours, opens } = ruleById(id).value;
  return { lengthMs: hours * HOUR_MS, actions: new Set<CustomerAction>(opens) };
}

const OPENINGS: Readonly<Record<ChannelKind, Opening>> = {
  messenger: openingOf('messenger.window'),
  instagram: openingOf('instagram.window'),
  whatsapp: openingOf('whatsapp.window'),
};

/** How long a window of this channel lasts from the action that opened it, in milliseconds. */
export function windowLengthMs(channel: ChannelKind): number {
  return OPENINGS[channel].lengthMs;
}

/** Whether this action opens, or starts again, the window of this channel. */
export function opensWindow(channel: ChannelKind, action: CustomerAction): boolean {
  return OPENINGS[channel].actions.has(action);
}

/**
 * The window after a customer's action at the provider's time `at`. It only ever moves forward: the same events in any
 * order, once or twice, give the same window. An action that does not open leaves it as it is, and so does a time that
 * is not a finite number: it would hold the window shut, or open, for ever.
 */
export function applyCustomerAction(
  window: WindowState,
  event: { readonly channel: ChannelKind; readonly action: CustomerAction; readonly at: EpochMs },
): WindowState {
  if (!opensWindow(event.channel, event.action) || !Number.isFinite(event.at)) return window;
  const opened = { openedAt: event.at, closesAt: event.at + windowLengthMs(event.channel), openedBy: event.action };
  return supersedes(opened, window) ? opened : window;
}

/** Two openings in one millisecond are told apart by name, so that their order of arrival leaves no mark. */
function supersedes(opened: WindowState & { readonly closesAt: EpochMs }, window: WindowState): boolean {
  if (window.closesAt === null) return true;
  if (opened.closesAt !== window.closesAt) return opened.closesAt > window.closesAt;
  return (opened.openedBy ?? '') < (window.openedBy ?? '');
}

/**
 * Where the window stands. With a margin (milliseconds; below zero counts as none) it closes that much earlier.
 * Exactly at `closesAt` it is closed.
 */
export function phaseAt(window: WindowState, now: EpochMs, marginMs = 0): WindowPhase {
  if (window.closesAt === null) return 'never-opened';
  return now < window.closesAt - Math.max(0, marginMs) ? 'open' : 'closed';
}
