import { useStore } from '@xyflow/react';
import classes from './dots.module.css';

/** Between two dots, in canvas pixels. */
const GAP = 24;

/**
 * The dots behind the flow. The library's own are a pattern in a drawing, which the browser draws dot by dot for each frame of a pan: four
 * fifths of such a frame went there. A repeated background image costs next to nothing.
 */
export function Dots() {
  const [x, y, zoom] = useStore((state) => state.transform);
  const size = GAP * zoom;
  return (
    <div
      className={classes['dots']}
      style={{ backgroundSize: `${size}px ${size}px`, backgroundPosition: `${x - size / 2}px ${y - size / 2}px` }}
    />
  );
}
