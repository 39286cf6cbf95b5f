import { useEffect } from 'react';
import classes from './canvas.module.css';
import type { Refused } from './use-connecting.ts';

const SHOWN_MS = 4_000;

/** Why a connection was not made, where it was let go. The screen reader is told by the announcer. */
export function RefusedConnection({ refused, onGone }: { readonly refused: Refused; readonly onGone: () => void }) {
  useEffect(() => {
    const timer = setTimeout(onGone, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [onGone]);
  return (
    <p className={classes['refused']} style={{ left: refused.x, top: refused.y }} aria-hidden="true">
      {refused.text}
    </p>
  );
}
