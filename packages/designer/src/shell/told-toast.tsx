import { useEffect, useState } from 'react';
import { useViewState } from '../designer-context.tsx';
import classes from './told-toast.module.css';

const SHOWN_MS = 3_000;

/** For eyes what the announcer says: what was undone, why something was not done. */
export function ToldToast() {
  const told = useViewState((state) => state.told);
  const [gone, setGone] = useState(0);
  useEffect(() => {
    if (told === null) return undefined;
    const timer = setTimeout(() => setGone(told.count), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [told]);
  if (told === null || told.count === gone) return null;
  return (
    <p className={classes['toast']} aria-hidden="true">
      {told.text}
    </p>
  );
}
