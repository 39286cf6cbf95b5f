import {
  applyCustomerAction,
  NEVER_OPENED,
  phaseAt,
  ruleById,
  type ChannelKind,
  type CustomerAction,
  type EpochMs,
  type WindowState,
} from '@janela/messaging-window';
import type { WhyWindow } from './why.ts';

/** What a customer did, by the provider's time. */
export interface CustomerDeed {
  readonly action: CustomerAction;
  readonly at: EpochMs;
}

interface Looked {
  readonly channel: { readonly kind: ChannelKind; readonly marginMs: number };
  readonly deeds: readonly CustomerDeed[];
  /** As it is now: where it opened before the moment and no deed is kept, it stood so already. */
  readonly present: WindowState | undefined;
}

/** The window as it stood at a moment, by the customer's deeds that were known then. */
export function windowAt({ channel, deeds, present }: Looked, moment: EpochMs): WhyWindow {
  const { kind, marginMs } = channel;
  const told = deeds.reduce<WindowState>(
    (window, { action, at }) => applyCustomerAction(window, { channel: kind, action, at }),
    NEVER_OPENED,
  );
  const window = told.openedAt === null && isBy(present, moment) ? present : told;
  const ruleId = `${kind}.window` as const;
  return { ...window, ruleId, source: ruleById(ruleId).source.url, phase: phase(window, { moment, marginMs }) };
}

function isBy(window: WindowState | undefined, moment: EpochMs): window is WindowState {
  return window !== undefined && window.openedAt !== null && window.openedAt <= moment;
}

function phase(
  window: WindowState,
  { moment, marginMs }: { readonly moment: EpochMs; readonly marginMs: number },
): WhyWindow['phase'] {
  const really = phaseAt(window, moment);
  return really === 'open' && phaseAt(window, moment, marginMs) === 'closed' ? 'closing' : really;
}
