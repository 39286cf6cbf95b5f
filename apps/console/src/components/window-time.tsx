import { useNow } from '../app/use-now.ts';
import { useWindowText } from './use-window-text.ts';
import { WindowRing } from './window-ring.tsx';
import { windowState, type MessagingWindow } from './window-state.ts';
import classes from './window-time.module.css';

/** The time left in a messaging window in words, where its ring stands elsewhere. */
export function WindowText({ window }: { readonly window: MessagingWindow }) {
  const now = useNow();
  const text = useWindowText(window, now);
  return (
    <span className={classes['text']} data-state={windowState(window, now)}>
      {text}
    </span>
  );
}

interface WindowTimeProps {
  readonly window: MessagingWindow;
  /** Pixels of the ring. */
  readonly size?: number;
}

/** The ring of a messaging window and the time left in words. */
export function WindowTime({ window, size = 16 }: WindowTimeProps) {
  const now = useNow();
  return (
    <span className={classes['time']}>
      <WindowRing window={window} now={now} size={size} />
      <WindowText window={window} />
    </span>
  );
}
