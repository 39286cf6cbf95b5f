import { windowRules } from './rules/window-rules.ts';
import type { ChannelKind, CustomerAction, EpochMs, WindowPhase, WindowState } from './types.ts';

const HOUR_MS = 3_600_000;

export const NEVER_OPENED: WindowState = { openedAt: null, closesAt: null, openedBy: null };

const RULE_OF: Readonly<Record<ChannelKind, 'messenger.window' | 'instagram.window' | 'whatsapp.window'>> = {
  messenger: 'messenger.window',
  instagram: 'instagram.window',
  whatsapp: 'whatsapp.window',
};

interface Opening {
  readonly lengthMs: number;
  readonly actions: ReadonlySet<string>;
}

function openingOf(channel: ChannelKind): Opening {
  for (const { id, value } of windowRules) {
    if (id === RULE_OF[channel] && 'hours' in value)
      return { lengthMs: value.hours * HOUR_MS, actions: new Set(value.opens) };
  }
  throw new RangeError(`The rule pack has no window rule for ${channel}.`);
}

const OPENINGS: Readonly<Record<ChannelKind, Opening>> = {
  messenger: openingOf('messenger'),
  instagram: openingOf('instagram'),
  whatsapp: openingOf('whatsapp'),
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
 * order, once or twice, give the same window. An action that does not open leaves it as it is.
 */
export function applyCustomerAction(
  window: WindowState,
  event: { readonly channel: ChannelKind; readonly action: CustomerAction; readonly at: EpochMs },
): WindowState {
  if (!opensWindow(event.channel, event.action)) return window;
  const closesAt = event.at + windowLengthMs(event.channel);
  if (window.closesAt !== null && !supersedes(event, closesAt, window)) return window;
  return { openedAt: event.at, closesAt, openedBy: event.action };
}

/** Two openings in one millisecond are told apart by name, so that their order of arrival leaves no mark. */
function supersedes(event: { readonly action: CustomerAction }, closesAt: EpochMs, window: WindowState): boolean {
  if (window.closesAt === null || closesAt !== window.closesAt) return closesAt > (window.closesAt ?? closesAt - 1);
  return event.action < (window.openedBy ?? '');
}

/** Where the window stands. With a margin it counts as closed that much earlier. Exactly at `closesAt` it is closed. */
export function phaseAt(window: WindowState, now: EpochMs, marginMs = 0): WindowPhase {
  if (window.closesAt === null) return 'never-opened';
  return now < window.closesAt - marginMs ? 'open' : 'closed';
}
