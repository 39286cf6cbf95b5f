import classes from './window-ring.module.css';
import { fractionLeft, windowState, type MessagingWindow } from './window-state.ts';

const BOX = 20;
const STROKE = 3;
const RADIUS = (BOX - STROKE) / 2;
const AROUND = 2 * Math.PI * RADIUS;

interface WindowRingProps {
  readonly window: MessagingWindow;
  readonly now: number;
  /** Pixels. */
  readonly size?: number;
}

/** The window with time running out: a ring that empties. A picture only; `WindowTime` puts the words beside it. */
export function WindowRing({ window, now, size = 20 }: WindowRingProps) {
  const state = windowState(window, now);
  const fraction = fractionLeft(window, now);
  return (
    <svg
      className={classes['ring']}
      data-state={state}
      width={size}
      height={size}
      viewBox={`0 0 ${BOX} ${BOX}`}
      aria-hidden="true"
      focusable="false"
    >
      <circle className={classes['track']} cx={BOX / 2} cy={BOX / 2} r={RADIUS} />
      {fraction > 0 && (
        <circle
          className={classes['left']}
          cx={BOX / 2}
          cy={BOX / 2}
          r={RADIUS}
          strokeDasharray={AROUND}
          // Empties clockwise, as a clock's hand would wipe it. A sliver stays visible until the very end.
          strokeDashoffset={-AROUND * (1 - Math.max(fraction, 0.02))}
        />
      )}
    </svg>
  );
}
