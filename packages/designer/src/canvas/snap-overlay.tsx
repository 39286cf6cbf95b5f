import { ViewportPortal } from '@xyflow/react';
import type { Snap } from '../model/snap-lines.ts';
import classes from './canvas.module.css';

const FAR = 20_000;

/** The lines that a dragged card meets. */
export function SnapOverlay({ snap }: { readonly snap: Snap }) {
  if (snap.upright.length + snap.level.length === 0) return null;
  return (
    <ViewportPortal>
      {snap.upright.map((x) => (
        <div key={`x${x}`} className={classes['snap']} style={{ left: x, top: -FAR, width: 1, height: 2 * FAR }} />
      ))}
      {snap.level.map((y) => (
        <div key={`y${y}`} className={classes['snap']} style={{ left: -FAR, top: y, width: 2 * FAR, height: 1 }} />
      ))}
    </ViewportPortal>
  );
}
