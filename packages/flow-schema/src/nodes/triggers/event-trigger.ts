import { opensWindow } from '@janela/messaging-window';
import type { ChannelKind, CustomerAction } from '@janela/messaging-window';
import { reopened, UNKNOWN_CLOCK } from '../../analysis/window-proof/window-clock.ts';
import type { ClockContext, WindowClock } from '../../analysis/window-proof/window-clock.ts';
import type { ChannelFilter } from '../channel-filter.ts';

/** Whether a flow with this filter may meet a conversation on a channel of this kind. A channel's id may be of any kind. */
export function mayMeet(filter: ChannelFilter, kind: ChannelKind): boolean {
  const kinds = ['whatsapp', 'messenger', 'instagram'];
  return filter === 'any' || filter.some((name) => name === kind || !kinds.includes(name));
}

interface Starting {
  readonly channels: ChannelFilter;
}

/** The clock of a trigger that a customer's action sets off, on the channels that know such an action. */
export function beginsAtAction(action: CustomerAction, on: readonly ChannelKind[]) {
  return ({ channels }: Starting, { channel }: ClockContext): WindowClock | null => {
    if (!on.includes(channel) || !mayMeet(channels, channel)) return null;
    return opensWindow(channel, action) ? reopened() : UNKNOWN_CLOCK;
  };
}

/** The clock of a trigger that has nothing to do with what the customer did last. */
export function beginsAnyTime({ channels }: Starting, { channel }: ClockContext): WindowClock | null {
  return mayMeet(channels, channel) ? UNKNOWN_CLOCK : null;
}
