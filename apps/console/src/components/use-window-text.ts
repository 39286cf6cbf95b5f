import { useLingui } from '@lingui/react/macro';
import { splitTime, timeLeft, type MessagingWindow } from './window-state.ts';

/** "1 h 12 left", in the reader's language. Never colour alone: this stands beside every ring. */
export function useWindowText(window: MessagingWindow, now: number): string {
  const { t } = useLingui();
  const left = timeLeft(window, now);
  if (left === null) return t`No window yet`;
  if (left <= 0) return t`Window closed`;
  const { days, hours, minutes } = splitTime(left);
  const padded = String(minutes).padStart(2, '0');
  if (days > 0) return t`${days} d ${hours} h left`;
  if (hours > 0) return t`${hours} h ${padded} left`;
  if (minutes > 0) return t`${minutes} min left`;
  return t`Less than 1 min left`;
}
