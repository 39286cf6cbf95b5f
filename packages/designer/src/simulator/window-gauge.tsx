import { useLingui } from '@lingui/react/macro';
import { RingProgress } from '@mantine/core';
import type { EpochMs } from '@janela/messaging-window';
import { durationText } from '../words/duration-text.ts';
import { useDesigner } from '../designer-context.tsx';
import classes from './phone.module.css';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const WINDOW = 24 * HOUR;
const CLOSING = 2 * HOUR;

interface WindowGaugeProps {
  /** Null: the customer has not opened it yet. */
  readonly closesAt: EpochMs | null;
  readonly now: EpochMs;
}

/** How much of the messaging window is left, in a ring and in words. */
export function WindowGauge({ closesAt, now }: WindowGaugeProps) {
  const { t } = useLingui();
  const { language } = useDesigner();
  const left = closesAt === null ? 0 : Math.max(0, closesAt - now);
  const minutes = Math.floor(left / MINUTE);
  const time = durationText(minutes >= 60 ? `PT${Math.floor(minutes / 60)}H` : `PT${Math.max(1, minutes)}M`, language);
  const state = closesAt === null ? 'none' : left === 0 ? 'closed' : left < CLOSING ? 'closing' : 'open';
  const text = {
    none: t`no window yet`,
    closed: t`window closed`,
    closing: t`${time} left`,
    open: t`${time} left`,
  }[state];
  return (
    <span className={classes['gauge']} data-state={state}>
      <RingProgress
        size={26}
        thickness={4}
        sections={[{ value: (left / WINDOW) * 100, color: 'currentColor' }]}
        aria-hidden="true"
      />
      {text}
    </span>
  );
}
