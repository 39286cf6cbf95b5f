import { useLingui } from '@lingui/react/macro';
import type { EpochMs } from '@janela/messaging-window';
import type { Simulator } from './model/create-simulator.ts';
import { useSimulated } from './use-simulator.ts';

/** A moment as a time of day, where the account is. */
export function useClock(simulator: Simulator): (at: EpochMs) => string {
  const { i18n } = useLingui();
  const timeZone = useSimulated(simulator, ({ setup }) => setup.account.timeZone);
  return (at) => i18n.date(new Date(at), { hour: '2-digit', minute: '2-digit', timeZone });
}
