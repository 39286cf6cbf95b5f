import type { MessagePiece } from './message-text.ts';
import classes from './message-widget.module.css';

/** The same text in the same place as the text area in front of it, which gives the height and the colours. */
export function MessageBackdrop({ pieces }: { readonly pieces: readonly MessagePiece[] }) {
  return (
    <div className={classes['backdrop']} aria-hidden="true">
      {pieces.map(({ type, text }, index) =>
        type === 'text' ? (
          <span key={index}>{text}</span>
        ) : (
          <mark key={index} className={classes['chip']} data-type={type}>
            <span className={classes['brace']}>{'{{'}</span>
            {text.slice(2, -2)}
            <span className={classes['brace']}>{'}}'}</span>
          </mark>
        ),
      )}
      {/* A last line without words has a height only with something on it. */}
      {'\u200B'}
    </div>
  );
}
