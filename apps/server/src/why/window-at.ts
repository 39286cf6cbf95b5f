import {
  NEVER_OPENED,
  phaseAt,
  ruleById,
  windowLengthMs,
  type ChannelKind,
  type CustomerAction,
  type EpochMs,
  type WindowState,
} from '@janela/messaging-window';
import type { WhyWindow } from './why.ts';

/** How a trace tells that the window moved. */
export interface WindowMove {
  readonly closesAt: EpochMs;
  /** Null: the event that moved it is not kept. */
  readonly openedBy: CustomerAction | null;
}

interface Looked {
  readonly channel: { readonly kind: ChannelKind; readonly marginMs: number };
  /** The last one that was known at the moment. */
  readonly move: WindowMove | null;
  /** As it is now: where it opened before the moment and no trace is kept, it stood so already. */
  readonly present: WindowState | undefined;
}

/** The window as it stood at a moment. */
export function windowAt({ channel: { kind, marginMs }, move, present }: Looked, moment: EpochMs): WhyWindow {
  const told = move && { ...move, openedAt: move.closesAt - windowLengthMs(kind) };
  const window = told ?? (isBy(present, moment) ? present : NEVER_OPENED);
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
